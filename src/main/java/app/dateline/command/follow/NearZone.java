package app.dateline.command.follow;

import app.dateline.chat.Words;
import app.dateline.command.EditDistance;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The zones that somebody may have meant. */
public final class NearZone {
    private static final int LETTERS_A_SLIP = 4;
    private static final int MOST = 3;
    private static final String KNOWN = "follow.zones";

    private final Spoken spoken;

    public NearZone(Words words) {
        this.spoken = new Spoken(words);
    }

    /** By what people call it, by its whole name or by its last part, such as {@code Berlin}; empty when nothing is close. */
    public Optional<String> to(String word) {
        return known(word).or(() -> near(word.toLowerCase(Locale.ROOT).replace(' ', '_')));
    }

    /** Abbreviations, and cities by their names in the bot's languages. */
    private Optional<String> known(String word) {
        return spoken.listed(KNOWN).map(each -> each.split("=", 2)).filter(each -> each[0].equalsIgnoreCase(word))
                .map(each -> each[1]).findFirst();
    }

    private static Optional<String> near(String wanted) {
        String city = wanted.substring(wanted.lastIndexOf('/') + 1);
        int most = city.length() / LETTERS_A_SLIP;
        List<String> close = zones().filter(id -> city.length() > 2 && distance(city, id) <= most).toList();
        int least = close.stream().mapToInt(id -> distance(city, id)).min().orElse(0);
        List<String> nearest = close.stream().filter(id -> distance(city, id) == least)
                .sorted(Comparator.<String>comparingInt(id -> EditDistance.of(wanted, id.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(wanted.contains("/") ? 1 : MOST).toList();
        return nearest.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", nearest));
    }

    private static Stream<String> zones() {
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.indexOf('/') > 0)
                .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
    }

    private static int distance(String city, String id) {
        return EditDistance.of(city, id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }
}
