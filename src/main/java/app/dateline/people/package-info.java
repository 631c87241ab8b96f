/** Who owns the bot, and how the first owner is found. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package app.dateline.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
