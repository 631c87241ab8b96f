/** Work that goes on by itself, step by step, for as long as the bot runs. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.dateline.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
