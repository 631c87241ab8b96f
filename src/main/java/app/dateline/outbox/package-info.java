/** Nothing is lost, nothing is too fast: every reply is a row before it is a message. */
@ApplicationModule(allowedDependencies = {"chat", "work", "text"})
@NullMarked
package app.dateline.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
