package app.dateline.readers;

import app.dateline.home.RetentionSettings;
import app.dateline.work.Watcher;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Forgets questions and reports that were kept for long enough, while the bot runs. */
@Component
@ConditionalOnWebApplication
class ReadersSweep extends Watcher {

    ReadersSweep(QuestionLog questions, Reports reports, RetentionSettings kept, Clock clock) {
        super("readers sweep", Duration.ofMinutes(10), () -> {
            questions.sweep();
            reports.forgetBefore(clock.instant().minus(kept.reports()));
        }, clock);
    }
}
