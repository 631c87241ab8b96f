package app.dateline.subscription;

import app.dateline.subscription.QuietHours.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a chat has decided, as columns; all of them are null for a chat without a row. */
final class PreferenceRows {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private PreferenceRows() {}

    /** @param language the name of the language's column */
    static Preferences read(ResultSet row, String language) throws SQLException {
        Optional<ZoneId> zone = Optional.ofNullable(row.getString("zone")).map(ZoneId::of);
        return new Preferences(Optional.ofNullable(row.getString(language)).map(Locale::forLanguageTag), zone,
                quietHours(row.getString("quiet_from"), row.getString("quiet_to"), row.getString("quiet_mode"),
                        zone.orElse(UTC)),
                Optional.ofNullable(row.getString("followers")).map(Followers::valueOf),
                row.getBoolean("empty_line"));
    }

    private static Optional<QuietHours> quietHours(@Nullable String from, @Nullable String to, @Nullable String mode,
            ZoneId zone) {
        return from == null || to == null || mode == null ? Optional.empty()
                : Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to), Mode.valueOf(mode), zone));
    }
}
