/** What tells of the same: copies, follow-ups and new developments belong to one story. */
@ApplicationModule(allowedDependencies = {"match", "answer", "article", "text"})
@NullMarked
package app.dateline.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
