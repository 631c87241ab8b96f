/** What the keeper of an installation takes out of it, lays aside and puts back, and how the embedded database keeps its file. */
@ApplicationModule(allowedDependencies = {"chat", "outbox", "article", "text", "work", "home"})
@NullMarked
package app.dateline.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
