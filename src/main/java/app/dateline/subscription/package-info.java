/** Who wants to hear of what, how soon, and at what times of their day. */
@ApplicationModule(allowedDependencies = {"chat", "text", "topic", "outbox", "work"})
@NullMarked
package app.dateline.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
