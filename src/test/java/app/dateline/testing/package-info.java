/** What many tests share: a clock that is moved by hand, databases, sample articles. */
@NullMarked
package app.dateline.testing;

import org.jspecify.annotations.NullMarked;
