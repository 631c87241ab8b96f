/** What an operator can see: the banner, health and the doctor. */
@ApplicationModule(allowedDependencies = {"article", "search", "ingest", "outbox", "topic", "home", "people", "chat",
        "work"})
@NullMarked
package app.dateline.observe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
