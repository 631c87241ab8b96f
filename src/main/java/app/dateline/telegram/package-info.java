/** All that says Telegram; absent without a token. */
@ApplicationModule(allowedDependencies = {"chat", "bot", "outbox", "command", "people", "topic", "home", "text",
        "work"})
@NullMarked
package app.dateline.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
