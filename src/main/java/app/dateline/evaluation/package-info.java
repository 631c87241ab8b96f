/** Question sets, and how well the store answers them. */
@ApplicationModule(allowedDependencies = {"bot", "search", "article", "text"})
@NullMarked
package app.dateline.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
