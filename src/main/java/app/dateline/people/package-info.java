/** Owners and editors, how the first owner is found, and what people have changed. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package app.dateline.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
