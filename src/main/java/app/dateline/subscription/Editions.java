package app.dateline.subscription;

import app.dateline.chat.ChatId;
import app.dateline.subscription.EditionClock.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose turn it is to get an edition, and who had it: exactly one for each subscription, local date and time. */
@Repository
public class Editions {
    private static final Logger log = LoggerFactory.getLogger(Editions.class);
    /** Longer than the editions of any schedule lie apart. */
    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final int DAYS_BACK = 20;
    private static final int REVISED_AT_ONCE = 1_000;
    /** Clocks are set right by less all the time. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EditionClock editions;
    private final Clock clock;
    private Instant latest = Instant.EPOCH;

    public Editions(JdbcClient jdbc, PlatformTransactionManager transactions, SubscriptionSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.editions = new EditionClock(settings.catchUp());
        this.clock = clock;
    }

    /** What became of an edition whose turn it was. */
    enum Fate {
        /** Handed to whoever writes it. */
        SENT,
        /** Due at the same moment as one that was sent. */
        MERGED,
        /** Nobody could be sent it, or it was too late to be of use; what it would have held comes with the next one. */
        MISSED
    }

    /**
     * One edition for one thread of a chat: for all its subscriptions whose turn it is. After a downtime these may have been due
     * at different times; they come together all the same.
     *
     * @param slot when the first of them was due; with it that one names the edition
     * @param subscriptions whose turn it is, in the order of their numbers
     * @param late how long after its time it comes; zero or more
     */
    public record Edition(ChatId chat, Slot slot, List<Subscription> subscriptions, Duration late) {
        public Edition {
            subscriptions = List.copyOf(subscriptions);
        }

        /** A cause for the outbox, the same whenever this edition is made. */
        public String cause() {
            return "edition " + subscriptions.getFirst().id() + " " + slot.day() + " " + slot.time();
        }
    }

    /**
     * Takes the turns of all that are due, and hands over what is to be sent, in the same transaction: what {@code write} queues
     * and the turn itself are kept both or not at all, and whoever else runs this at the same time has others.
     *
     * @param most subscriptions to look at in one transaction; a thread of a chat that has more gets several editions
     * @return true when there may be more
     */
    public boolean take(int most, Consumer<Edition> write) {
        revise();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Instant now = clock.instant();
            List<Due> due = due(now, most);
            boolean isFull = due.size() == most;
            write(locked(isFull ? withoutLastChat(due) : due, now), now, write);
            return isFull;
        }));
    }

    private List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                select id, channel, chat, thread, next_at from subscription
                where next_at <= ? and state = 'ACTIVE' and pace = 'EDITIONS'
                order by next_at, channel, chat, thread, id limit ?""").params(SubscriptionRows.at(now), most)
                .query(Editions::due).list();
    }

    /** By their numbers, since H2 locks all that a query finds before it looks at the limit. */
    private List<Due> locked(List<Due> due, Instant now) {
        return due.isEmpty() ? due : jdbc.sql("""
                select id, channel, chat, thread, next_at from subscription
                where id in (:ids) and next_at <= :now and state = 'ACTIVE' and pace = 'EDITIONS'
                order by next_at, channel, chat, thread, id for update skip locked""")
                .param("ids", due.stream().map(Due::id).toList()).param("now", SubscriptionRows.at(now))
                .query(Editions::due).list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(row.getLong("id"), SubscriptionRows.chat(row),
                row.getObject("next_at", OffsetDateTime.class).toInstant());
    }

    private record Due(long id, ChatId chat, Instant owed) {}

    private record Sent(Subscription subscription, Slot slot) {}

    /** The last one may go on behind the limit; it comes whole the next time, unless it is the only one. */
    private static List<Due> withoutLastChat(List<Due> due) {
        Due last = due.getLast();
        List<Due> others = due.stream()
                .filter(each -> !each.chat().equals(last.chat()) || !each.owed().equals(last.owed())).toList();
        return others.isEmpty() ? due : others;
    }

    private void write(List<Due> all, Instant now, Consumer<Edition> write) {
        Map<ChatId, List<Sent>> together = new LinkedHashMap<>();
        for (Due due : all) {
            Subscription subscription = find(due.id());
            turn(subscription, due.owed(), now).send().ifPresent(slot -> together
                    .computeIfAbsent(due.chat(), chat -> new ArrayList<>()).add(new Sent(subscription, slot)));
        }
        together.forEach((chat, sent) -> write.accept(new Edition(chat, sent.getFirst().slot(),
                sent.stream().map(Sent::subscription).toList(), Duration.between(sent.getFirst().slot().at(), now))));
    }

    private Subscription find(long id) {
        return jdbc.sql(SubscriptionRows.SELECT + "where s.id = ?").param(id).query(SubscriptionRows::read).single();
    }

    private Instant next(long id, Schedule schedule, Instant now) {
        return editions.next(schedule, now, done(jdbc, id, now)::contains).at();
    }

    private void setNext(long id, Instant next) {
        jdbc.sql("update subscription set next_at = ? where id = ?").params(SubscriptionRows.at(next), id).update();
    }

    private Turn turn(Subscription subscription, Instant owed, Instant now) {
        long id = subscription.id();
        Set<Slot.Name> done = done(jdbc, id, now);
        Turn due = editions.turn(subscription.schedule().orElseThrow(), owed, now, done::contains);
        Turn turn = subscription.isHeard() ? due : due.inVain();
        turn.missed().forEach(slot -> note(id, slot, Fate.MISSED, now));
        turn.over().forEach(
                slot -> note(id, slot, turn.send().filter(slot::equals).isPresent() ? Fate.SENT : Fate.MERGED, now));
        setNext(id, turn.next().at());
        if (!turn.missed().isEmpty()) {
            log.info("subscription {} missed {} editions, the last for {} {}", id, turn.missed().size(),
                    turn.missed().getLast().day(), turn.missed().getLast().time());
        }
        return turn;
    }

    private void note(long id, Slot slot, Fate fate, Instant now) {
        jdbc.sql("delete from edition where subscription_id = ? and local_day = ? and slot = ? and state = 'MISSED'")
                .params(id, slot.day(), slot.time().toString()).update();
        jdbc.sql(
                "insert into edition (subscription_id, local_day, slot, state, due_at, done_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, slot.day(), slot.time().toString(), fate.name(), SubscriptionRows.at(slot.at()),
                        SubscriptionRows.at(now))
                .update();
    }

    /** The names of a subscription's editions that had their turn lately, or on dates still to come where the clock was wrong. */
    static Set<Slot.Name> done(JdbcClient jdbc, long id, Instant now) {
        LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_BACK);
        return new HashSet<>(
                jdbc.sql(
                        "select local_day, slot from edition where subscription_id = ? and local_day >= ? and state <> 'MISSED'")
                        .params(id, since)
                        .query((row, number) -> new Slot.Name(row.getObject("local_day", LocalDate.class),
                                LocalTime.parse(row.getString("slot"))))
                        .list());
    }

    /**
     * Works out anew when everybody's next edition is, at the first call of a process and whenever its clock has been put back:
     * rules of zones change with the Java that runs, and a clock that was wrong has left wrong times.
     */
    private synchronized void revise() {
        Instant now = clock.instant();
        boolean isPutBack = now.isBefore(latest.minus(SLACK));
        boolean isFirst = latest.equals(Instant.EPOCH);
        latest = isPutBack || now.isAfter(latest) ? now : latest;
        if (isPutBack || isFirst) {
            reviseAll(now);
        }
    }

    private void reviseAll(Instant now) {
        List<Waiting> page = waiting(now, 0);
        while (!page.isEmpty()) {
            page.stream().filter(each -> !isRight(each, now)).map(Waiting::id)
                    .forEach(id -> transaction.executeWithoutResult(status -> revise(id, now)));
            page = waiting(now, page.getLast().id());
        }
    }

    private record Waiting(long id, Schedule schedule, Instant next) {}

    private List<Waiting> waiting(Instant now, long behind) {
        return jdbc.sql("""
                select id, edition_times, edition_days, edition_zone, next_at from subscription
                where id > ? and next_at > ? and state = 'ACTIVE' and pace = 'EDITIONS' order by id limit ?""")
                .params(behind, SubscriptionRows.at(now), REVISED_AT_ONCE)
                .query((row, number) -> new Waiting(row.getLong("id"),
                        Schedule.read(row.getString("edition_times"), row.getString("edition_days"),
                                row.getString("edition_zone")),
                        row.getObject("next_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Most wait for the next of their times, whatever they had before: only for the others that is looked up. */
    private boolean isRight(Waiting each, Instant now) {
        return editions.next(each.schedule(), now, name -> false).at().equals(each.next())
                || next(each.id(), each.schedule(), now).equals(each.next());
    }

    private void revise(long id, Instant now) {
        jdbc.sql("select id from subscription where id = ? and next_at > ? and pace = 'EDITIONS' for update")
                .params(id, SubscriptionRows.at(now)).query(Long.class).optional()
                .flatMap(locked -> find(id).schedule())
                .ifPresent(schedule -> setNext(id, next(id, schedule, now)));
    }

    /** Forgets editions that can have no double any more. */
    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void sweep() {
        jdbc.sql("delete from edition where done_at < ?").param(SubscriptionRows.at(clock.instant().minus(REMEMBERED)))
                .update();
    }
}
