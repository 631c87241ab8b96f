/** Measures of speed, run by hand. */
@NullMarked
package app.dateline.search.bench;

import org.jspecify.annotations.NullMarked;
