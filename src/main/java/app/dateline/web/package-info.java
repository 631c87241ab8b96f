/** The same brain in a browser and over HTTP. */
@ApplicationModule(allowedDependencies = {"chat", "bot", "command", "outbox", "answer", "article", "topic", "text",
        "view", "home"})
@NullMarked
package app.dateline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
