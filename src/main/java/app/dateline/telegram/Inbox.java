package app.dateline.telegram;

import app.dateline.chat.ChatMoved;
import app.dateline.text.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final int LONGEST = 1_000_000;
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

    /** The offset for the next getUpdates; 0 for none. */
    long offset(long bot) {
        return jdbc.sql("select next_offset from telegram_offset where bot = ? and updated_at > ?")
                .params(bot, at(clock.instant().minus(NUMBERS_HOLD))).query(Long.class).optional().orElse(0L);
    }

    /**
     * Stores updates and the next offset in one commit, updates that are known left out.
     *
     * @return the chats that have something to do now
     */
    Set<String> store(long bot, JsonNode updates) {
        Set<String> chats = new LinkedHashSet<>();
        transaction.executeWithoutResult(status -> {
            long next = 0;
            for (JsonNode update : updates) {
                if (!update.path("update_id").canConvertToLong()) {
                    log.error("an update without a number was left out: {}", shortened(update.toString()));
                    continue;
                }
                long number = update.get("update_id").asLong();
                next = number + 1;
                add(number, update).ifPresent(chats::add);
            }
            if (next > 0) {
                storeOffset(bot, next);
            }
        });
        return chats;
    }

    private Optional<String> add(long number, JsonNode update) {
        String raw = update.toString();
        String chat = UpdateChat.of(update);
        boolean fits = raw.length() <= LONGEST;
        // Numbers begin anew after a quiet week, so a number alone does not make an update known.
        int added = jdbc.sql("""
                insert into telegram_inbox (update_id, digest, chat, raw, state, attempts, reason, received_at)
                select cast(:number as bigint), :digest, :chat, :raw, :state, 0, :reason,
                       cast(:now as timestamp with time zone)
                where not exists (select 1 from telegram_inbox where update_id = :number and digest = :digest)""")
                .param("number", number).param("digest", Sha256.of(raw)).param("chat", chat)
                .param("raw", fits ? raw : raw.substring(0, LONGEST))
                .param("state", (fits ? State.PENDING : State.ASIDE).name())
                .param("reason", fits ? "" : "longer than a million characters").param("now", now()).update();
        return added == 1 && fits ? Optional.of(chat) : Optional.empty();
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

    void failed(long id, int attempts, String reason) {
        jdbc.sql("update telegram_inbox set attempts = ?, reason = ? where id = ?")
                .params(attempts, shortened(reason), id).update();
    }

    void aside(long id, int attempts, String reason) {
        jdbc.sql("update telegram_inbox set state = 'ASIDE', attempts = ?, reason = ?, done_at = ? where id = ?")
                .params(attempts, shortened(reason), now(), id).update();
    }

    /** Removes some updates handled before then, at most 500; returns how many. */
    int forget(Instant before) {
        return jdbc.sql("""
                delete from telegram_inbox where id in (select id from telegram_inbox
                where state = 'DONE' and done_at < ? order by id limit 500)""").param(at(before)).update();
    }

    long count(State state) {
        return jdbc.sql("select count(*) from telegram_inbox where state = ?").param(state.name()).query(Long.class)
                .single();
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
        return text == null ? "" : text.substring(0, Math.min(text.length(), 500));
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
