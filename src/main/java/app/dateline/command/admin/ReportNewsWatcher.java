package app.dateline.command.admin;

import app.dateline.work.Watcher;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks for new reports of readers, while the bot runs. */
@Component
@ConditionalOnWebApplication
class ReportNewsWatcher extends Watcher {

    ReportNewsWatcher(ReportNews news, Clock clock) {
        super("reports of readers", Duration.ofSeconds(30), news::look, clock);
    }
}
