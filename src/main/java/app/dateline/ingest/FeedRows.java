package app.dateline.ingest;

import app.dateline.text.Clip;
import app.dateline.fetch.Validators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code feed}. */
final class FeedRows {
    private static final int LONGEST_VALUES = 4_000;

    private FeedRows() {}

    static Feed feed(ResultSet row, int number) throws SQLException {
        OffsetDateTime good = row.getObject("good_at", OffsetDateTime.class);
        return new Feed(row.getLong("id"), row.getString("address"), row.getString("name"),
                Feed.State.valueOf(row.getString("state")), FullText.valueOf(row.getString("full_text")),
                row.getString("language"), row.getBoolean("review"),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                row.getBoolean("quiet"), moment(row.getObject("next_at", OffsetDateTime.class)),
                row.getInt("failures"), good == null ? null : moment(good),
                fault(row.getString("fault"), row.getString("fault_values")));
    }

    private static Instant moment(OffsetDateTime at) {
        return at.toInstant();
    }

    private static @Nullable Reason fault(@Nullable String key, @Nullable String values) {
        return key == null ? null
                : new Reason(key,
                        values == null || values.isEmpty() ? List.of() : List.of((Object[]) values.split("\n", -1)));
    }

    /** The values of a reason as one string. */
    static String values(Reason fault) {
        String joined = fault.values().stream().map(value -> String.valueOf(value).replaceAll("[\\n\\x00]", " "))
                .collect(Collectors.joining("\n"));
        return Clip.to(joined, LONGEST_VALUES);
    }
}
