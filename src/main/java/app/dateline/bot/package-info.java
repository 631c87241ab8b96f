/** The brain: a slash is a command, anything else a question. */
@ApplicationModule(allowedDependencies = {"chat", "command", "answer", "view", "topic", "article", "text", "readers",
        "home"})
@NullMarked
package app.dateline.bot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
