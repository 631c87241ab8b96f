/** The same brain on a terminal. */
@ApplicationModule(allowedDependencies = {"chat", "bot", "answer", "ingest", "article", "text", "search", "home",
        "observe", "topic", "view", "evaluation", "care", "telegram"})
@NullMarked
package app.dateline.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
