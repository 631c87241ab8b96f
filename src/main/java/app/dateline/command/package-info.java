/** The menu: one verb per file. */
@ApplicationModule(allowedDependencies = {"chat", "article", "topic", "answer", "view", "people", "outbox",
        "alert", "story", "subscription",
        "subscription :: query"})
@NullMarked
package app.dateline.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
