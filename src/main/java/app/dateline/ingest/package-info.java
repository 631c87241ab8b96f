/** All that brings articles in: files, folders and addresses become drafts, drafts become articles. */
@ApplicationModule(allowedDependencies = {"article", "text", "fetch", "work"})
@NullMarked
package app.dateline.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
