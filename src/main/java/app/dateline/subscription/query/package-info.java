/** The small language of saved queries: words, phrases, AND, OR, NOT, speaker, source and language; plain Java. */
@NamedInterface("query")
@NullMarked
package app.dateline.subscription.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
