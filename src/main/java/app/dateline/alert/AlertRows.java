package app.dateline.alert;

import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.chat.ChatId;
import app.dateline.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How alerts stand in rows. */
final class AlertRows {
    private static final int LONGEST_WORDS = 1_000;

    private AlertRows() {}

    static Alert read(ResultSet row, int number) throws SQLException {
        return new Alert(row.getLong("id"), number(row, "subscription"),
                chat(row),
                row.getString("what"), row.getLong("article_id"), row.getInt("version"), number(row, "story_id"),
                Matter.valueOf(row.getString("matter")), State.valueOf(row.getString("state")),
                Why.valueOf(row.getString("why")), parts(row.getString("words")),
                new Span(row.getInt("start_at"), row.getInt("end_at")), Optional.ofNullable(row.getString("cause")),
                Optional.ofNullable(row.getString("outcome")), parts(row.getString("refs")), moment(row, "due_at"),
                moment(row, "made_at").orElseThrow(), moment(row, "told_at"));
    }

    static ChatId chat(ResultSet row) throws SQLException {
        return new ChatId(row.getString("channel"), row.getString("chat"), row.getInt("thread"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<String> parts(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** As many words as the column holds. */
    static String words(List<String> words) {
        var line = new StringBuilder();
        for (String word : words) {
            if (line.length() + word.length() < LONGEST_WORDS) {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        return line.toString();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
