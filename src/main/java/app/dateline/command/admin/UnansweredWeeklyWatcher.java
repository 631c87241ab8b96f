package app.dateline.command.admin;

import app.dateline.work.Watcher;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks whether the week's unanswered questions are due, while the bot runs. */
@Component
@ConditionalOnWebApplication
class UnansweredWeeklyWatcher extends Watcher {

    UnansweredWeeklyWatcher(UnansweredWeekly weekly, Clock clock) {
        super("unanswered questions", Duration.ofMinutes(1), weekly::look, clock);
    }
}
