/** The menu: one verb per file. */
@ApplicationModule(allowedDependencies = {"chat", "article", "topic", "ingest", "text", "answer", "home", "view",
        "people", "readers", "work",
        "outbox", "care",
        "alert", "broadcast", "story", "match", "subscription",
        "subscription :: query"})
@NullMarked
package app.dateline.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
