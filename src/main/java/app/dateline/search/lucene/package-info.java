/** Words and vectors in one Lucene folder on this machine. */
@NullMarked
package app.dateline.search.lucene;

import org.jspecify.annotations.NullMarked;
