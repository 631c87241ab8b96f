package app.dateline.command.admin;

import app.dateline.ingest.FeedChoices;
import app.dateline.ingest.FullText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a verb of /feed.
 *
 * @param target an address or a number; "" for nothing
 * @param choices the name is the words that are nothing else
 * @param wrong the first word that cannot be meant; null when all can
 */
record FeedLine(String target, FeedChoices choices, @Nullable String wrong) {
    private static final String FULL = "full:";
    private static final String LANGUAGE = "lang:";
    private static final String REVIEW = "review:";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    static FeedLine read(String line) {
        List<String> name = new ArrayList<>();
        String target = null;
        String wrong = null;
        FullText full = null;
        String language = null;
        Boolean review = null;
        for (String word : line.strip().split("\\s+")) {
            String small = word.toLowerCase(Locale.ROOT);
            if (small.startsWith(FULL)) {
                full = fullText(small.substring(FULL.length())).orElse(null);
                wrong = wrong == null && full == null ? word : wrong;
            } else if (small.startsWith(LANGUAGE)) {
                language = code(small.substring(LANGUAGE.length()));
                wrong = wrong == null && language == null ? word : wrong;
            } else if (small.startsWith(REVIEW)) {
                review = switch (small.substring(REVIEW.length())) {
                    case "on", "yes" -> true;
                    case "off", "no" -> false;
                    default -> null;
                };
                wrong = wrong == null && review == null ? word : wrong;
            } else if (target == null) {
                target = word;
            } else {
                name.add(word);
            }
        }
        return new FeedLine(target == null ? "" : target,
                new FeedChoices(name.isEmpty() ? null : String.join(" ", name), full, language, review), wrong);
    }

    /** The line that is read as these choices. */
    static String of(String target, FeedChoices choices) {
        return Stream.of(target, said(FULL, choices.fullText()), said(LANGUAGE, choices.language()),
                choices.isReviewed() == null ? "" : REVIEW + (choices.isReviewed() ? "on" : "off"),
                choices.name() == null ? "" : choices.name()).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String said(String option, @Nullable Object value) {
        return value == null || value.equals("") ? "" : option + value.toString().toLowerCase(Locale.ROOT);
    }

    private static Optional<FullText> fullText(String said) {
        return Stream.of(FullText.values()).filter(each -> each.name().equalsIgnoreCase(said)).findFirst();
    }

    private static @Nullable String code(String said) {
        String code = Locale.forLanguageTag(said).getLanguage();
        return code.length() == 2 && LANGUAGES.contains(code) ? code : null;
    }

    /** The number of a feed; empty when the target is none. */
    Optional<Long> number() {
        String digits = target.startsWith("#") ? target.substring(1) : target;
        return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
