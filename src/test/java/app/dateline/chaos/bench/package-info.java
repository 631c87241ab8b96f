/** Measures of the Telegram edge, run by hand; mains, not tests. */
@NullMarked
package app.dateline.chaos.bench;

import org.jspecify.annotations.NullMarked;
