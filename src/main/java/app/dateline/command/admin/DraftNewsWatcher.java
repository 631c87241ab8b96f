package app.dateline.command.admin;

import app.dateline.work.Watcher;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks for new drafts of feeds, while the bot runs. */
@Component
@ConditionalOnWebApplication
class DraftNewsWatcher extends Watcher {

    DraftNewsWatcher(DraftNews news, Clock clock) {
        super("drafts of feeds", Duration.ofSeconds(10), news::look, clock);
    }
}
