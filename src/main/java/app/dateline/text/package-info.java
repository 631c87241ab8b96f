/** Sentences, passages, quotes and speakers: plain Java that knows nothing of stores or chats. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.dateline.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
