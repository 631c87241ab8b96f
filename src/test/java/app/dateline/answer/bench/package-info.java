/** Measures answers on sets of questions; mains, not tests. */
@NullMarked
package app.dateline.answer.bench;

import org.jspecify.annotations.NullMarked;
