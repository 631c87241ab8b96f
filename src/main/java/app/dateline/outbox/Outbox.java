package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.text.Sha256;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;

/** Everything the bot says, as rows, before it is said. */
@Repository
public class Outbox {
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final String SELECT = """
            select id, channel, chat, thread, kind, cause, payload, seal, language, reply_to, edits, parts_sent,
                   attempts from outbox o
            """;
    private static final String NOT_PAUSED = """
            not exists (select 1 from outbox_pause p where p.channel = o.channel and p.chat in (o.chat, '*')
                        and p.until_at > :now)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Queues a message, inside the transaction that causes it. Empty when this cause already has its message. */
    public Optional<OutboxMessage> add(Draft draft) {
        return insert(draft, State.PENDING);
    }

    /**
     * Queues a message that the caller itself sends right after its transaction, through {@link Dispatcher#sendNow}.
     * Empty when this cause already has its message, or when the chat is paused or has older answers waiting: then the
     * dispatcher sends it in its turn.
     */
    public Optional<OutboxMessage> addClaimed(Draft draft) {
        State state = isFree(draft.chat()) ? State.SENDING : State.PENDING;
        Optional<OutboxMessage> added = insert(draft, state);
        return state == State.SENDING ? added : Optional.empty();
    }

    private boolean isFree(ChatId chat) {
        return jdbc.sql("""
                select (select count(*) from outbox_pause p where p.channel = :channel and p.chat in (:chat, '*')
                        and p.until_at > :now)
                     + (select count(*) from outbox where channel = :channel and chat = :chat
                        and state in ('PENDING', 'SENDING') and kind = 'ANSWER')""").param("channel", chat.channel())
                .param("chat", chat.chat())
                .param("now", now()).query(Long.class).single() == 0;
    }

    private Optional<OutboxMessage> insert(Draft draft, State state) {
        var key = new GeneratedKeyHolder();
        ChatId chat = draft.chat();
        String payload = Payload.write(draft.reply());
        int added = jdbc
                .sql("""
                        insert into outbox (channel, chat, thread, kind, cause, payload, seal, language, reply_to, edits, state,
                               parts_sent, attempts, next_at, created_at, updated_at)
                        select :channel, :chat, cast(:thread as integer), :kind, :cause, :payload, :seal, :language,
                               cast(:replyTo as varchar(40)), cast(:edits as varchar(40)), :state, 0, 0, cast(:now as timestamp with time zone),
                               cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                        where not exists (select 1 from outbox where channel = :channel and chat = :chat and thread = :thread
                              and cause = :cause)""")
                .param("channel", chat.channel()).param("chat", chat.chat()).param("thread", chat.thread())
                .param("kind", draft.kind().name()).param("cause", draft.cause())
                .param("payload", payload).param("seal", Sha256.of(payload))
                .param("language", draft.language().toLanguageTag())
                .param("replyTo", draft.replyTo()).param("edits", draft.edits()).param("state", state.name())
                .param("now", now())
                .update(key, "id");
        Number id = added == 0 ? null : key.getKey();
        return id == null ? Optional.empty() : Optional.of(new OutboxMessage(id.longValue(), chat, draft.kind(),
                draft.cause(), draft.reply(), draft.language(), draft.replyTo(), draft.edits(), 0, 0));
    }

    public Optional<OutboxMessage> find(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(Outbox::row).optional();
    }

    /** What may be sent now, answers first, oldest first. A row that cannot be read fails alone and holds up no other. */
    List<OutboxMessage> due(String channel, int limit) {
        Map<Long, String> unreadable = new LinkedHashMap<>();
        List<OutboxMessage> due = jdbc
                .sql(SELECT + " where channel = :channel and state = 'PENDING' and next_at <= :now and " + NOT_PAUSED
                        + " order by kind, id limit :limit")
                .param("channel", channel).param("now", now()).param("limit", limit).query((ResultSet rows) -> {
                    List<OutboxMessage> read = new ArrayList<>();
                    while (rows.next()) {
                        try {
                            read.add(row(rows, rows.getRow()));
                        } catch (JacksonException | IllegalArgumentException e) {
                            unreadable.put(rows.getLong("id"), e.toString());
                        }
                    }
                    return read;
                });
        unreadable.forEach((id, why) -> {
            log.error("message {} cannot be read and was given up: {}", id, why);
            finish(id, State.FAILED, "cannot be read: " + why);
        });
        return due;
    }

    /** Takes a pending message for sending; false when somebody else has it. */
    boolean claim(long id) {
        return jdbc.sql("update outbox set state = 'SENDING', updated_at = ? where id = ? and state = 'PENDING'")
                .params(now(), id).update() == 1;
    }

    /** Records that a part has arrived. @param ref the channel's own id of it; null when it has none */
    void partSent(long id, int partsSent, @Nullable String ref) {
        jdbc.sql(
                "update outbox set parts_sent = ?, attempts = 0, refs = trim(refs || ' ' || ?), updated_at = ? where id = ?")
                .params(partsSent, Objects.requireNonNullElse(ref, ""), now(), id).update();
    }

    /** The channel's own ids of the messages in which the one for this cause stands, in order; empty when unknown. */
    public List<String> refsFor(ChatId chat, String cause) {
        return jdbc.sql("select refs from outbox where channel = ? and chat = ? and thread = ? and cause = ?")
                .params(chat.channel(), chat.chat(), chat.thread(), cause).query(String.class).optional()
                .filter(refs -> !refs.isEmpty()).map(refs -> List.of(refs.split(" "))).orElse(List.of());
    }

    /** Takes back a message of which nothing was sent yet; false when there is none, or it is on its way. */
    public boolean withdraw(ChatId chat, String cause) {
        return jdbc.sql("""
                delete from outbox where channel = ? and chat = ? and thread = ? and cause = ? and state = 'PENDING'
                and parts_sent = 0""").params(chat.channel(), chat.chat(), chat.thread(), cause).update() == 1;
    }

    /** Ends all that waits for a chat that will never read it. */
    public void endWaiting(String channel, String chat, String why) {
        jdbc.sql("""
                update outbox set state = 'FAILED', last_error = ?, updated_at = ?
                where channel = ? and chat = ? and state = 'PENDING'""").params(shortened(why), now(), channel, chat)
                .update();
    }

    /** Records where a message's way ended. @param why null when all went well */
    void finish(long id, State state, @Nullable String why) {
        jdbc.sql("update outbox set state = ?, last_error = ?, updated_at = ? where id = ?")
                .params(state.name(), shortened(why), now(), id).update();
    }

    /** Puts a message back, to be sent when the pause is over. */
    void retry(long id, int attempts, Duration pause, String why) {
        jdbc.sql("""
                update outbox set state = 'PENDING', attempts = ?, next_at = ?, last_error = ?, updated_at = ?
                where id = ?""").params(attempts, at(clock.instant().plus(pause)), shortened(why), now(), id).update();
    }

    /** Lets the pushes of a chat wait for its turn, so that they do not stand in the way of other chats'. */
    void defer(ChatId chat, Duration wait) {
        OffsetDateTime until = at(clock.instant().plus(wait));
        jdbc.sql("""
                update outbox set next_at = ? where channel = ? and chat = ? and state = 'PENDING' and next_at < ?""")
                .params(until, chat.channel(), chat.chat(), until).update();
    }

    /** Goes on in the chat's main thread; false when the same cause has its message there already. */
    boolean leaveThread(long id, String why) {
        return jdbc.sql("""
                update outbox set thread = 0, last_error = ?, updated_at = ? where id = ? and not exists (
                  select 1 from outbox t where t.channel = outbox.channel and t.chat = outbox.chat and t.thread = 0
                  and t.cause = outbox.cause)""").params(shortened(why), now(), id).update() == 1;
    }

    /**
     * Takes up messages that were being sent when their sender died, before {@code before}: answers go again, pushes
     * become uncertain. Returns how many there were.
     */
    public int recover(Instant before) {
        int answers = jdbc.sql("""
                update outbox set state = 'PENDING', attempts = attempts + 1, next_at = :now, updated_at = :now
                where state = 'SENDING' and kind = 'ANSWER' and updated_at < :before""")
                .param("now", now()).param("before", at(before)).update();
        int pushes = jdbc.sql("""
                update outbox set state = 'UNCERTAIN', last_error = 'stopped while sending', updated_at = :now
                where state = 'SENDING' and kind = 'PUSH' and updated_at < :before""")
                .param("now", now()).param("before", at(before)).update();
        return answers + pushes;
    }

    void moved(String channel, String from, String to) {
        jdbc.sql(
                """
                        delete from outbox where channel = :channel and chat = :from and exists (select 1 from outbox t
                          where t.channel = :channel and t.chat = :to and t.thread = outbox.thread and t.cause = outbox.cause)""")
                .param("channel", channel).param("from", from).param("to", to).update();
        jdbc.sql("update outbox set chat = ?, reply_to = null, edits = null, refs = '' where channel = ? and chat = ?")
                .params(to, channel, from).update();
    }

    /** Removes some old rows of messages that have arrived or were refused, at most 500; returns how many. */
    int forget(Instant before) {
        return jdbc
                .sql("""
                        delete from outbox where id in (select id from outbox where state in ('SENT', 'FAILED') and updated_at < ?
                        order by id limit 500)""")
                .param(at(before)).update();
    }

    /** How many messages stand in this state. */
    public long count(State state) {
        return jdbc.sql("select count(*) from outbox where state = ?").param(state.name()).query(Long.class).single();
    }

    private static OutboxMessage row(ResultSet row, int number) throws SQLException {
        var chat = new ChatId(row.getString("channel"), row.getString("chat"), row.getInt("thread"));
        String payload = row.getString("payload");
        boolean sound = Sha256.of(payload).equals(row.getString("seal"));
        if (!sound) {
            log.error("message {} is not as it was written and is withdrawn", row.getLong("id"));
        }
        // The notice is sent whole, however much of the message was sent before.
        return new OutboxMessage(row.getLong("id"), chat, Kind.valueOf(row.getString("kind")), row.getString("cause"),
                sound ? Payload.read(payload) : Reply.withdrawn(), Locale.forLanguageTag(row.getString("language")),
                row.getString("reply_to"), row.getString("edits"), sound ? row.getInt("parts_sent") : 0,
                row.getInt("attempts"));
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
