package app.dateline.command.admin;

import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.readers.Reports;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells owners and editors that readers have found something wrong, once an hour at most. */
@Component
class ReportNews {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Reports reports;
    private final Desk desk;
    private final Saying saying;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportNews(Reports reports, Desk desk, Saying saying,
            PlatformTransactionManager transactions, Clock clock) {
        this.reports = reports;
        this.desk = desk;
        this.saying = saying;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void look() {
        transaction.executeWithoutResult(status -> {
            List<Desk.Seat> seats = desk.all();
            int fresh = seats.isEmpty() ? 0 : reports.told(PAUSE);
            if (fresh > 0) {
                seats.forEach(seat -> tell(seat, fresh));
            }
        });
    }

    private void tell(Desk.Seat seat, int fresh) {
        Locale language = seat.language();
        Reply news = saying.say(language, "reports.news", fresh, reports.open())
                .with(List.of(List.of(saying.button(language, "button.reports-look",
                        new Call("say", "/" + ReportsCommand.NAME)))));
        desk.tell(seat, "reports " + clock.instant().getEpochSecond(), news);
    }
}
