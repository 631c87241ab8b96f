/** The curated store: articles, their versions and the quotes found in them. */
@ApplicationModule(allowedDependencies = {"text", "work"})
@NullMarked
package app.dateline.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
