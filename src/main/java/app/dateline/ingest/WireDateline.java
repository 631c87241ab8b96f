package app.dateline.ingest;

import app.dateline.article.Published;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place, day and agency that a wire report opens with, such as {@code SOCHI, May 6 /TASS/}.
 *
 * @param words as they stand there, without the dot or dash that ends them
 * @param agency such as {@code TASS}; null when none is named
 * @param published null unless the year is given: a missing one is never guessed
 * @param end how many units of the line it takes, with the dot or dash and the space behind it
 */
record WireDateline(String words, @Nullable String agency, @Nullable Published published, int end) {
    private static final String DAY = "(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.?)(?:,? \\d{4})?";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'’ /-]{0,60}?";
    private static final Pattern FORM = Pattern.compile("(?<words>" + NAME + "(?:, " + NAME + "){0,2}?(?:, (?<day>"
            + DAY
            + "))?(?:\\. ?| )(?:/(?<slash>\\p{Lu}[^/\\n]{0,60})/|\\((?<paren>\\p{Lu}[^()\\n]{0,60})\\)(?=\\s*[-–—_.])))[.\\s]*(?:[-–—_]{1,2}\\s*)?");

    /** The dateline at the beginning of {@code line}, if it has one. */
    static Optional<WireDateline> at(String line) {
        Matcher found = FORM.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String slash = found.group("slash");
        String agency = slash != null ? slash : found.group("paren");
        String day = found.group("day");
        return Optional.of(new WireDateline(found.group("words"), agency,
                day == null ? null : Dates.read(day).orElse(null), found.end()));
    }
}
