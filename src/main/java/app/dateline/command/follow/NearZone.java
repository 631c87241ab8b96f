package app.dateline.command.follow;

import app.dateline.command.EditDistance;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The zone that somebody may have meant. */
final class NearZone {
    private static final int LETTERS_A_SLIP = 4;

    private NearZone() {}

    /** By the whole name or by its last part, such as {@code Berlin}; empty when nothing is close. */
    static Optional<String> to(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String city = wanted.substring(wanted.lastIndexOf('/') + 1);
        int most = Math.max(1, city.length() / LETTERS_A_SLIP);
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.indexOf('/') > 0)
                .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .filter(id -> city.length() > 2 && distance(city, id) <= most)
                .min(Comparator.<String>comparingInt(id -> distance(city, id))
                        .thenComparing(id -> EditDistance.of(wanted, id.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String city, String id) {
        return EditDistance.of(city, id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }
}
