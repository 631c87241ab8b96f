/** The one way out to the internet. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.dateline.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
