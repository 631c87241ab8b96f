package app.dateline.outbox;

import app.dateline.text.Clip;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.text.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a message looks as a row. */
final class OutboxRows {
    /** Of table {@code outbox} under the name {@code o}. */
    static final String COLUMNS = """
            o.id, o.channel, o.chat, o.thread, o.kind, o.cause, o.payload, o.otherwise, o.seal, o.language, o.edits, o.instead_of, o.parts_sent,
            o.attempts, o.silent, coalesce(o.reply_to, (select r.refs from outbox r where r.channel = o.channel and r.chat = o.chat
              and r.thread = o.thread and r.cause = o.reply_cause)) as replies
            """;
    private static final Logger log = LoggerFactory.getLogger(OutboxRows.class);
    private static final int LONGEST_REASON = 500;

    private OutboxRows() {}

    static Optional<OutboxMessage> find(JdbcClient jdbc, long id) {
        return jdbc.sql("select " + COLUMNS + " from outbox o where id = ?").param(id).query(OutboxRows::message)
                .optional();
    }

    static OutboxMessage message(ResultSet row, int number) throws SQLException {
        var chat = new ChatId(row.getString("channel"), row.getString("chat"), row.getInt("thread"));
        String payload = row.getString("payload");
        String otherwise = row.getString("otherwise");
        boolean sound = seal(payload, otherwise).equals(row.getString("seal"));
        if (!sound) {
            log.error("message {} is not as it was written and is withdrawn", row.getLong("id"));
        }
        String edits = row.getString("edits");
        String said = edits == null && otherwise != null ? otherwise : payload;
        // The notice is sent whole, however much of the message was sent before.
        return new OutboxMessage(row.getLong("id"), chat, Kind.valueOf(row.getString("kind")), row.getString("cause"),
                sound ? Payload.read(said) : Reply.withdrawn(), Locale.forLanguageTag(row.getString("language")),
                firstOf(row.getString("replies")), edits, row.getString("instead_of"),
                sound ? row.getInt("parts_sent") : 0,
                row.getInt("attempts"), row.getBoolean("silent"), edits != null && otherwise != null);
    }

    /** Of a message in several parts, its first. */
    private static @Nullable String firstOf(@Nullable String refs) {
        return refs == null || refs.isEmpty() ? null : refs.split(" ", 2)[0];
    }

    static String seal(String payload, @Nullable String otherwise) {
        return Sha256.of(otherwise == null ? payload : payload + '\n' + otherwise);
    }

    /** A reason as long as its column. */
    static String reason(@Nullable String text) {
        return text == null ? "" : Clip.to(text, LONGEST_REASON);
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
