/** What it costs to tell followers, measured by hand. */
@NullMarked
package app.dateline.alert.bench;

import org.jspecify.annotations.NullMarked;
