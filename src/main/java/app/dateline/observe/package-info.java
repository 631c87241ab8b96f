/** What an operator can see: the banner, health and the doctor. */
@ApplicationModule(allowedDependencies = {"article", "search", "outbox", "topic", "home", "people"})
@NullMarked
package app.dateline.observe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
