package app.dateline.care;

import app.dateline.chat.ChatId;
import app.dateline.chat.PersonalData;
import app.dateline.work.AfterRestore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Exports that were asked for in a chat, and how far each has come. */
@Repository
class ExportRequests implements AfterRestore, PersonalData {
    private final JdbcClient jdbc;
    private final Clock clock;

    ExportRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far one has come. */
    enum State {
        /** Is to be made; after a crash it is made again. */
        OPEN,
        /** Is on its way: after a crash nobody knows whether it has arrived. */
        SENDING, DONE, FAILED
    }

    /**
     * One of them.
     *
     * @param attempts how often it was begun
     */
    record Request(long id, ChatId chat, Locale language, State state, int attempts) {}

    /** Empty when this chat waits for one already. */
    Optional<Request> add(ChatId chat, Locale language) {
        var key = new GeneratedKeyHolder();
        int added = jdbc.sql("""
                insert into export_request (channel, chat, language, state, attempts, asked_at)
                select :channel, :chat, :language, 'OPEN', 0, cast(:now as timestamp with time zone)
                where not exists (select 1 from export_request where channel = :channel and chat = :chat
                  and state in ('OPEN', 'SENDING'))""").param("channel", chat.channel()).param("chat", chat.chat())
                .param("language", language.toLanguageTag()).param("now", now()).update(key, "id");
        return added == 0 ? Optional.empty()
                : Optional.of(new Request(Objects.requireNonNull(key.getKey()).longValue(), chat, language, State.OPEN,
                        0));
    }

    /** The oldest that has not ended. */
    Optional<Request> next() {
        return jdbc.sql("""
                select * from export_request where state in ('OPEN', 'SENDING') order by id limit 1""")
                .query(ExportRequests::request).optional();
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(row.getLong("id"), new ChatId(row.getString("channel"), row.getString("chat"), 0),
                Locale.forLanguageTag(row.getString("language")), State.valueOf(row.getString("state")),
                row.getInt("attempts"));
    }

    /** Counts a beginning. */
    void begun(long id) {
        jdbc.sql("update export_request set attempts = attempts + 1 where id = ?").param(id).update();
    }

    /** A beginning that was no failure of its own does not count. */
    void left(long id) {
        jdbc.sql("update export_request set attempts = attempts - 1 where id = ?").param(id).update();
    }

    /** Goes on to another state. */
    void is(long id, State state) {
        boolean isOver = state == State.DONE || state == State.FAILED;
        jdbc.sql(
                "update export_request set state = :state, ended_at = cast(:at as timestamp with time zone) where id = :id")
                .param("state", state.name()).param("at", isOver ? now() : null).param("id", id).update();
    }

    /** Forgets those that ended before then. */
    void forget(Instant before) {
        jdbc.sql("delete from export_request where ended_at < ?").param(before.atOffset(ZoneOffset.UTC)).update();
    }

    /** Whoever asked before the backup was made does not wait any more. */
    @Override
    public void settle() {
        jdbc.sql("delete from export_request where state in ('OPEN', 'SENDING')").update();
    }

    @Override
    public void forget(ChatId chat) {
        jdbc.sql("delete from export_request where channel = ? and chat = ? and ended_at is not null")
                .params(chat.channel(), chat.chat()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
