/** What readers asked and what they found wrong, for the editors to see. */
@ApplicationModule(allowedDependencies = {"chat", "home", "text", "work"})
@NullMarked
package app.dateline.readers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
