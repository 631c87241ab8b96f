/** Measuring by hand: prints what the text room finds in a set of articles. */
@NullMarked
package app.dateline.text.bench;

import org.jspecify.annotations.NullMarked;
