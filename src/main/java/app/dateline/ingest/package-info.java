/** All that brings articles in: files, folders, feeds and addresses become drafts, drafts become articles. */
@ApplicationModule(allowedDependencies = {"article", "text", "fetch", "work", "home"})
@NullMarked
package app.dateline.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
