/** One way in to any search engine, and the loop that keeps it up to date. */
@ApplicationModule(allowedDependencies = {"article", "text", "work"})
@NullMarked
package app.dateline.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
