/** Standing queries, and which of them an article answers; knows nothing of who asked. */
@ApplicationModule(allowedDependencies = {"answer", "search", "article", "text"})
@NullMarked
package app.dateline.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
