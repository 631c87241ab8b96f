/** The data folder: where it is, who holds it, and how to reach its holder. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.dateline.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
