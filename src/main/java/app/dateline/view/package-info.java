/** Results turned into replies: the one place with wording. */
@ApplicationModule(allowedDependencies = {"chat", "answer", "article", "text", "topic"})
@NullMarked
package app.dateline.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
