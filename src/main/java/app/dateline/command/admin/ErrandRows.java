package app.dateline.command.admin;

import app.dateline.chat.Attachment;
import app.dateline.chat.Block.Written;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.command.CommandCall;
import app.dateline.text.Clip;
import app.dateline.work.AfterRestore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Errands that are not done. */
@Repository
class ErrandRows implements AfterRestore {
    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;
    private final Clock clock;

    ErrandRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An errand to be done.
     *
     * @param cause of its first message
     * @param name of the kind, see {@link Errand#name()}
     * @param attempts how often it has failed
     */
    record Waiting(long id, String cause, String name, CommandCall call, int attempts) {}

    /** Keeps one, in the transaction of its command. */
    Waiting keep(String name, CommandCall call) {
        var id = new GeneratedKeyHolder();
        String cause = "errand " + UUID.randomUUID();
        Attachment file = call.attachment();
        jdbc.sql(
                """
                        insert into errand (cause, name, channel, chat, thread, person, person_name, place, language, argument, file_id, file_name,
                               file_bytes, next_at)
                        values (:cause, :name, :channel, :chat, :thread, :person, :personName, :place, :language, :argument,
                                cast(:file as varchar(500)), cast(:fileName as varchar(300)), cast(:bytes as bigint), :now)""")
                .param("cause", cause).param("name", name).param("channel", call.chat().channel())
                .param("chat", call.chat().chat())
                .param("thread", call.chat().thread()).param("person", call.from().id())
                .param("personName", Clip.to(call.from().name(), LONGEST_NAME)).param("place", call.place().name())
                .param("language", call.language().toLanguageTag()).param("argument", call.argument())
                .param("file", file == null ? null : file.id())
                .param("fileName", file == null ? null : Clip.to(file.name(), LONGEST_NAME))
                .param("bytes", file == null ? null : file.bytes()).param("now", now()).update(id, "id");
        return new Waiting(Objects.requireNonNull(id.getKey()).longValue(), cause, name, call, 0);
    }

    /** Those whose turn it is, the oldest first. */
    List<Waiting> due(int most) {
        return jdbc.sql("select * from errand where next_at <= ? order by id limit ?").params(now(), most)
                .query(ErrandRows::row).list();
    }

    /** Ends one, in the transaction of its outcome; false when another process has. */
    boolean done(long id) {
        return jdbc.sql("delete from errand where id = ?").param(id).update() == 1;
    }

    /** It failed, and is tried again in a while. */
    void failed(long id, Duration pause) {
        jdbc.sql("update errand set attempts = attempts + 1, next_at = ? where id = ?").params(now().plus(pause), id)
                .update();
    }

    /** Nobody waits any more for what was asked before the backup. */
    @Override
    public void settle() {
        jdbc.sql("delete from errand").update();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        String argument = row.getString("argument");
        var call = new CommandCall(new ChatId(row.getString("channel"), row.getString("chat"), row.getInt("thread")),
                new Person(row.getString("channel"), row.getString("person"), row.getString("person_name")),
                Place.valueOf(row.getString("place")), Locale.forLanguageTag(row.getString("language")), argument,
                Manner.OWN, null, file(row), Written.of(argument));
        return new Waiting(row.getLong("id"), row.getString("cause"), row.getString("name"), call,
                row.getInt("attempts"));
    }

    private static @Nullable Attachment file(ResultSet row) throws SQLException {
        String id = row.getString("file_id");
        return id == null ? null : new Attachment(id, row.getString("file_name"), row.getLong("file_bytes"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
