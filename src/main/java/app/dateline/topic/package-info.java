/** Named standing questions with a slash command of their own. */
@ApplicationModule(allowedDependencies = {"work"})
@NullMarked
package app.dateline.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
