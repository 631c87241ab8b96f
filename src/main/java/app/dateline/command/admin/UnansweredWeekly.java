package app.dateline.command.admin;

import app.dateline.command.admin.UnansweredList.Span;
import app.dateline.outbox.Outbox;
import app.dateline.work.Race;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings each owner the week's unanswered questions on Monday morning by their own clock; the local date keeps it to once. */
@Component
class UnansweredWeekly {
    private static final LocalTime AT = LocalTime.of(9, 0);

    private final UnansweredList list;
    private final Desk desk;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnansweredWeekly(UnansweredList list, Desk desk, Outbox outbox,
            PlatformTransactionManager transactions, Clock clock) {
        this.list = list;
        this.desk = desk;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Queues what is due; late on a Monday as well, after a downtime. */
    void look() {
        for (Desk.Seat owner : desk.owners()) {
            ZonedDateTime now = clock.instant().atZone(owner.zone());
            if (now.getDayOfWeek() == DayOfWeek.MONDAY && !now.toLocalTime().isBefore(AT)) {
                tell(owner, now.toLocalDate().atTime(AT).atZone(owner.zone()));
            }
        }
    }

    private void tell(Desk.Seat owner, ZonedDateTime due) {
        String cause = "unanswered " + due.toLocalDate();
        var week = new Span(due.minusWeeks(1).toInstant(), due.toInstant());
        if (outbox.stateOf(owner.chat(), cause).isEmpty() && !list.isEmpty(week)) {
            Race.run(transaction,
                    () -> desk.tell(owner, cause, list.page(week, 0, owner.language())));
        }
    }
}
