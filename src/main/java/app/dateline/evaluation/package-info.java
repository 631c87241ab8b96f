/** Question sets, and how well the store answers them. */
@ApplicationModule(allowedDependencies = {"bot", "search", "story", "match", "article", "text"})
@NullMarked
package app.dateline.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
