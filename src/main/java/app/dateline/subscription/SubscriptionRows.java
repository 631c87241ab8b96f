package app.dateline.subscription;

import app.dateline.chat.ChatId;
import app.dateline.subscription.Subject.OfQuery;
import app.dateline.subscription.Subject.OfTopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Rows of subscriptions, with what their chats have decided. */
final class SubscriptionRows {
    static final String SELECT = """
            select s.*, p.language as chat_language, p.zone, p.quiet_from, p.quiet_to, p.quiet_mode, p.followers,
                   p.empty_line
            from subscription s left join chat_preference p on p.channel = s.channel and p.chat = s.chat
            """;

    private SubscriptionRows() {}

    static Subscription read(ResultSet row, int number) throws SQLException {
        return new Subscription(row.getLong("id"), chat(row), subject(row), pace(row),
                Locale.forLanguageTag(row.getString("language")), Subscription.State.valueOf(row.getString("state")),
                row.getBoolean("suspended"), row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getLong("revision"),
                PreferenceRows.read(row, "chat_language"));
    }

    static ChatId chat(ResultSet row) throws SQLException {
        return new ChatId(row.getString("channel"), row.getString("chat"), row.getInt("thread"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        String words = row.getString("subject");
        return row.getString("kind").equals(kind(new OfTopic(""))) ? new OfTopic(words) : new OfQuery(words);
    }

    private static Pace pace(ResultSet row) throws SQLException {
        return switch (row.getString("pace")) {
            case "AT_ONCE" -> new Pace.AtOnce();
            case "SILENT" -> new Pace.Silent();
            default -> new Pace.InEditions(Schedule.read(row.getString("edition_times"), row.getString("edition_days"),
                    row.getString("edition_zone")));
        };
    }

    static String pace(Pace pace) {
        return switch (pace) {
            case Pace.AtOnce atOnce -> "AT_ONCE";
            case Pace.Silent silent -> "SILENT";
            case Pace.InEditions editions -> "EDITIONS";
        };
    }

    static String kind(Subject subject) {
        return switch (subject) {
            case OfTopic topic -> "TOPIC";
            case OfQuery query -> "QUERY";
        };
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
