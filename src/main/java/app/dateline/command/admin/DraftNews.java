package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.ingest.Submissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays before owners and editors the drafts that feeds have brought, every few minutes at most. */
@Component
class DraftNews {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Submissions submissions;
    private final SubmissionCard card;
    private final Desk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftNews(Submissions submissions, SubmissionCard card, Desk desk, PlatformTransactionManager transactions,
            Clock clock) {
        this.submissions = submissions;
        this.card = card;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void look() {
        transaction.executeWithoutResult(status -> {
            List<Desk.Seat> seats = desk.all();
            List<Long> fresh = seats.isEmpty() ? List.of() : submissions.told(PAUSE);
            if (!fresh.isEmpty()) {
                seats.forEach(seat -> tell(seat, fresh));
            }
        });
    }

    private void tell(Desk.Seat seat, List<Long> fresh) {
        Reply news = fresh.size() == 1 ? card.of(seat.language(), fresh.getFirst())
                : card.fresh(seat.language(), fresh, submissions.open());
        desk.tell(seat, "drafts " + fresh.getFirst() + " " + clock.instant().getEpochSecond(), news);
    }
}
