package app.dateline.telegram;

import app.dateline.text.Clip;
import app.dateline.work.Race;
import app.dateline.chat.ChatMoved;
import app.dateline.chat.Unsettled;
import app.dateline.text.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Updates as they came, stored before Telegram is told that they were received. */
@Repository
@OnTelegram
class Inbox implements ChatMoved {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    /** So few that nobody waits for it. */
    static final int FORGOTTEN_AT_ONCE = 500;
    private static final int LONGEST = 1_000_000;
    private static final long NO_NUMBER = -1;
    /** Ordered as the index is, so that no more is read than is taken. */
    static final String OLD = """
            select id from telegram_inbox where state = 'DONE' and done_at < :before order by state, done_at limit :most""";
    /** After a week without updates their numbers begin anew, and may be lower. */
    private static final Duration NUMBERS_HOLD = Duration.ofDays(6);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How far an update has come. */
    enum State {
        PENDING, DONE,
        /** It cannot be handled; an operator should look at it. */
        ASIDE
    }

    /** An update that waits. */
    record Row(long id, String chat, String raw, int attempts) {}

    /**
     * What became of a batch.
     *
     * @param chats those that have something to do now
     * @param isStuck true when it had updates, but none that can be confirmed: the same ones will come again
     */
    record Stored(Set<String> chats, boolean isStuck) {}

    /** The offset for the next getUpdates; 0 for none, since a negative one would make Telegram forget updates. */
    long offset(long bot) {
        return jdbc.sql("select next_offset from telegram_offset where bot = ? and updated_at > ?")
                .params(bot, at(clock.instant().minus(NUMBERS_HOLD))).query(Long.class).optional()
                .filter(next -> next > 0).orElse(0L);
    }

    /** Stores updates and the next offset in one commit, updates that are known left out. */
    Stored store(long bot, JsonNode updates) {
        return once(() -> {
            Set<String> chats = new LinkedHashSet<>();
            long next = 0;
            for (JsonNode update : updates) {
                next = Math.max(0, number(update).map(number -> number + 1).orElse(next));
                add(update).ifPresent(chats::add);
            }
            if (next > 0) {
                storeOffset(bot, next);
            }
            return new Stored(chats, next == 0 && !updates.isEmpty());
        });
    }

    /** Stores one update that was posted to us; returns its chat, or nothing when there is nothing to do now. */
    Set<String> store(JsonNode update) {
        return once(() -> add(update).map(Set::of).orElse(Set.of()));
    }

    /** Keeps what was posted to us and is no update. */
    void storeUnreadable(String body) {
        log.error("something was posted that is no update, and set aside");
        once(() -> add(NO_NUMBER, "none", body, "is no update"));
    }

    /** Another process may store the same update at the same moment; the second time it is known. */
    private <T> T once(Supplier<T> work) {
        return Race.run(transaction, work);
    }

    private static Optional<Long> number(JsonNode update) {
        JsonNode number = update.path("update_id");
        return Optional.of(number).filter(each -> each.isIntegralNumber() && each.canConvertToLong())
                .map(JsonNode::asLong).filter(each -> each >= 0);
    }

    private Optional<String> add(JsonNode update) {
        String raw = whole(update.toString());
        long number = number(update).orElse(NO_NUMBER);
        String chat = UpdateChat.of(update);
        String fault = number == NO_NUMBER ? "has no number" : raw.length() > LONGEST ? "is too long to keep" : "";
        boolean isNew = add(number, chat, raw, fault);
        return isNew && fault.isEmpty() ? Optional.of(chat) : Optional.empty();
    }

    /** Half of a character beyond U+FFFF is nothing that a database takes. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    /** @return false when it is known */
    private boolean add(long number, String chat, String raw, String fault) {
        // Numbers begin anew after a quiet week, so a number alone does not make an update known.
        return jdbc.sql("""
                insert into telegram_inbox (update_id, digest, chat, raw, state, attempts, reason, received_at)
                select cast(:number as bigint), :digest, :chat, :raw, :state, 0, :reason,
                       cast(:now as timestamp with time zone)
                where not exists (select 1 from telegram_inbox where update_id = :number and digest = :digest)""")
                .param("number", number).param("digest", Sha256.of(raw)).param("chat", chat)
                .param("raw", whole(Clip.to(raw, LONGEST)))
                .param("state", (fault.isEmpty() ? State.PENDING : State.ASIDE).name()).param("reason", fault)
                .param("now", now()).update() == 1;
    }

    private void storeOffset(long bot, long next) {
        int known = jdbc.sql("update telegram_offset set next_offset = ?, updated_at = ? where bot = ?")
                .params(next, now(), bot).update();
        if (known == 0) {
            jdbc.sql("insert into telegram_offset (bot, next_offset, updated_at) values (?, ?, ?)")
                    .params(bot, next, now()).update();
        }
    }

    /** The oldest waiting update of a chat. */
    Optional<Row> next(String chat) {
        return jdbc.sql("""
                select id, chat, raw, attempts from telegram_inbox where state = 'PENDING' and chat = ?
                order by id limit 1""").param(chat)
                .query((row, number) -> new Row(row.getLong("id"), row.getString("chat"), row.getString("raw"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Chats with waiting updates, those that wait longest first. */
    List<String> waitingChats(int limit) {
        return jdbc.sql("""
                select chat from telegram_inbox where state = 'PENDING' group by chat order by min(id) limit ?""")
                .param(limit).query((row, number) -> row.getString("chat")).list();
    }

    /** Keeps what is needed to know the update again, and forgets what was said; false when it waits no longer. */
    boolean done(long id) {
        return jdbc.sql("""
                update telegram_inbox set state = 'DONE', raw = '', done_at = ? where id = ? and state = 'PENDING'""")
                .params(now(), id).update() == 1;
    }

    /** Counts an attempt; false when the update waits no longer. */
    boolean failed(long id, int attempts, String reason) {
        return jdbc.sql("update telegram_inbox set attempts = ?, reason = ? where id = ? and state = 'PENDING'")
                .params(attempts, shortened(reason), id).update() == 1;
    }

    /** Gives an update up; false when it waits no longer. */
    boolean aside(long id, int attempts, String reason) {
        return jdbc.sql("""
                update telegram_inbox set state = 'ASIDE', attempts = ?, reason = ?, done_at = ?
                where id = ? and state = 'PENDING'""").params(attempts, shortened(reason), now(), id).update() == 1;
    }

    /** Removes some updates handled before then, at most {@link #FORGOTTEN_AT_ONCE}; returns how many. */
    int forget(Instant before) {
        List<Long> old = jdbc.sql(OLD).param("before", at(before)).param("most", FORGOTTEN_AT_ONCE)
                .query((row, number) -> row.getLong(1)).list();
        return old.isEmpty() ? 0 : jdbc.sql("delete from telegram_inbox where id in (:old)").param("old", old).update();
    }

    long count(State state) {
        return jdbc.sql("select count(*) from telegram_inbox where state = ?").param(state.name()).query(Long.class)
                .single();
    }

    /** When the oldest of the waiting updates came. */
    Optional<Instant> oldest() {
        return jdbc.sql("select received_at from telegram_inbox where state = 'PENDING' order by id limit 1")
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** Updates that were set aside, newest first. */
    List<Unsettled.Item> aside(int most) {
        return jdbc.sql("""
                select id, coalesce(done_at, received_at) as since, chat, reason from telegram_inbox
                where state = 'ASIDE' order by id desc limit ?""").param(most)
                .query((row, number) -> new Unsettled.Item(row.getLong("id"),
                        row.getObject("since", OffsetDateTime.class).toInstant(), row.getString("chat"),
                        row.getString("reason")))
                .list();
    }

    /** Has an update that was set aside handled anew; false when it is not aside. */
    boolean again(long id) {
        return jdbc.sql("""
                update telegram_inbox set state = 'PENDING', attempts = 0, reason = '', done_at = null
                where id = ? and state = 'ASIDE'""").param(id).update() == 1;
    }

    /** Forgets what an update that was set aside said; false when it is not aside. */
    boolean leave(long id) {
        return jdbc
                .sql("update telegram_inbox set state = 'DONE', raw = '', done_at = ? where id = ? and state = 'ASIDE'")
                .params(now(), id).update() == 1;
    }

    /** Why updates were set aside, newest first. */
    List<String> reasons(int limit) {
        return jdbc.sql("select reason from telegram_inbox where state = 'ASIDE' order by id desc limit ?").param(limit)
                .query((row, number) -> row.getString("reason")).list();
    }

    @Override
    public void moved(String channel, String from, String to) {
        if (channel.equals(TelegramSender.CHANNEL)) {
            jdbc.sql("update telegram_inbox set chat = ? where chat = ? and state = 'PENDING'").params(to, from)
                    .update();
        }
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "" : Clip.to(text, 500);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
