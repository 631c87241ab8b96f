package app.dateline.broadcast;

import app.dateline.broadcast.Audience.Kind;
import app.dateline.broadcast.Broadcast.State;
import app.dateline.chat.Block.Written;
import app.dateline.chat.ChatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All broadcasts, from drafts to those that are over. */
@Repository
public class Broadcasts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPEN = " ended_at is null and state in ('RUNNING', 'PAUSED', 'CANCELLED', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Broadcasts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a draft for all who follow something, and returns its number. @param due when it is to begin, if somebody said so */
    public long draft(long person, ChatId chat, Locale language, Written words, Optional<Instant> due) {
        var id = new GeneratedKeyHolder();
        jdbc.sql(
                """
                        insert into broadcast (person, channel, chat, language, words, audience, topic, state, due_at, last_channel, last_chat,
                               filled, made_at)
                        values (:person, :channel, :chat, :language, :words, 'ALL', '', 'DRAFT',
                               cast(:due as timestamp with time zone), '', '', false, :now)""")
                .param("person", person).param("channel", chat.channel()).param("chat", chat.chat())
                .param("language", language.toLanguageTag()).param("words", JSON.writeValueAsString(words))
                .param("due", due.map(Broadcasts::at).orElse(null)).param("now", now()).update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    public Optional<Broadcast> find(long id) {
        return jdbc.sql("select * from broadcast where id = ?").param(id).query(Broadcasts::row).optional();
    }

    /** The same, which nobody else changes until the transaction is over. */
    Optional<Broadcast> lock(long id) {
        return jdbc.sql("select * from broadcast where id = ? for update").param(id).query(Broadcasts::row).optional();
    }

    /** The newest first. */
    public List<Broadcast> newest(int most) {
        return jdbc.sql("select * from broadcast order by id desc limit ?").param(most).query(Broadcasts::row).list();
    }

    /** Chooses whom a draft is for; false when it is none any more. */
    public boolean choose(long id, Audience audience) {
        return jdbc.sql("update broadcast set audience = ?, topic = ? where id = ? and state = 'DRAFT'")
                .params(audience.kind().name(), audience.topic(), id).update() == 1;
    }

    /** Forgets a draft; false when it is none any more. */
    public boolean discard(long id) {
        return jdbc.sql("delete from broadcast where id = ? and state = 'DRAFT'").param(id).update() == 1;
    }

    /** Has it begin by itself at a moment; false when it has begun. */
    public boolean schedule(long id, Instant due) {
        return jdbc.sql(
                "update broadcast set state = 'SCHEDULED', due_at = ? where id = ? and state in ('DRAFT', 'SCHEDULED')")
                .params(at(due), id).update() == 1;
    }

    /** Makes it a draft again; false when it is not scheduled. */
    public boolean unschedule(long id) {
        return isMoved(id, Set.of(State.SCHEDULED), State.DRAFT);
    }

    /** Begins it; false when it has begun. */
    public boolean begin(long id) {
        return jdbc
                .sql("""
                        update broadcast set state = 'RUNNING', started_at = ? where id = ? and state in ('DRAFT', 'SCHEDULED')""")
                .params(now(), id).update() == 1;
    }

    /** Begins one whose time has come; false when that was changed meanwhile. */
    boolean beginDue(long id) {
        return jdbc
                .sql("update broadcast set state = 'RUNNING', started_at = :now where id = :id and state = 'SCHEDULED' and due_at <= :now")
                .param("now", now()).param("id", id).update() == 1;
    }

    /** Sends nothing more of it for now; false when it is not under way. */
    public boolean pause(long id) {
        return isMoved(id, Set.of(State.RUNNING), State.PAUSED);
    }

    /** Lets it go on; false when it is not paused. */
    public boolean resume(long id) {
        return isMoved(id, Set.of(State.PAUSED), State.RUNNING);
    }

    /** Sends nothing more of it; false when it is not under way. */
    public boolean cancel(long id) {
        return isMoved(id, Set.of(State.RUNNING, State.PAUSED), State.CANCELLED);
    }

    /** Takes it back wherever it stands, and sends nothing more of it; false when that was done, or it has not begun. */
    public boolean withdraw(long id) {
        return isMoved(id, Set.of(State.RUNNING, State.PAUSED, State.CANCELLED, State.DONE), State.WITHDRAWN);
    }

    private boolean isMoved(long id, Set<State> from, State to) {
        return jdbc.sql("update broadcast set state = :to, ended_at = null where id = :id and state in (:from)")
                .param("to", to.name()).param("id", id).param("from", from.stream().map(State::name).toList())
                .update() == 1;
    }

    /** Those whose time has come. */
    List<Long> due() {
        return jdbc.sql("select id from broadcast where state = 'SCHEDULED' and due_at <= ? order by due_at, id")
                .param(now()).query((row, number) -> row.getLong(1)).list();
    }

    /** Those of which something is left to do, the oldest first. */
    List<Long> open() {
        return jdbc.sql("select id from broadcast where" + OPEN + " order by id")
                .query((row, number) -> row.getLong(1)).list();
    }

    /** The last chat that was looked at; empty when all recipients are written down. */
    Optional<ChatId> unfilled(long id) {
        return jdbc.sql("select last_channel, last_chat from broadcast where id = ? and not filled").param(id)
                .query((row, number) -> new ChatId(row.getString(1), row.getString(2), 0)).optional();
    }

    void filledTo(long id, ChatId last) {
        jdbc.sql("update broadcast set last_channel = ?, last_chat = ? where id = ?")
                .params(last.channel(), last.chat(), id).update();
    }

    void filled(long id) {
        jdbc.sql("update broadcast set filled = true where id = ?").param(id).update();
    }

    /** True when nothing is left to do. */
    boolean isEnded(long id) {
        return jdbc.sql("select count(*) from broadcast where id = ? and ended_at is not null").param(id)
                .query(Long.class).single() > 0;
    }

    /** Nothing is left to do. */
    void ended(long id, State state) {
        jdbc.sql("update broadcast set state = ?, ended_at = ? where id = ?").params(state.name(), now(), id).update();
    }

    /** Forgets what nobody has done anything about since then. */
    void forget(Instant before) {
        jdbc.sql("delete from broadcast where ended_at < :before or state = 'DRAFT' and made_at < :before")
                .param("before", at(before)).update();
    }

    private static Broadcast row(ResultSet row, int number) throws SQLException {
        return new Broadcast(row.getLong("id"), row.getLong("person"),
                new ChatId(row.getString("channel"), row.getString("chat"), 0),
                Locale.forLanguageTag(row.getString("language")),
                JSON.readValue(row.getString("words"), Written.class),
                new Audience(Kind.valueOf(row.getString("audience")), row.getString("topic")),
                State.valueOf(row.getString("state")), moment(row, "due_at"), moment(row, "started_at"));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }
}
