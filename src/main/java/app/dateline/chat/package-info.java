/** The words every channel shares: who wrote what where, and what is said back. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.dateline.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
