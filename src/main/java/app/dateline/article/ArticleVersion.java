package app.dateline.article;

import app.dateline.text.Sha256;
import app.dateline.text.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of an article at one time; never changed once stored.
 *
 * @param version from 1
 * @param headline as given, "" when it has none: show {@link #title()}
 * @param language ISO 639-1 code; null when it was not given: the text analyser detects it
 * @param text what every span of this version counts in, as UTF-16 offsets
 * @param headings spans of section headings in {@code text}; null when they are to be found
 * @param sha256 of {@code text} in UTF-8, as 64 lower-case hex digits
 */
public record ArticleVersion(int version, String headline, @Nullable String deck, @Nullable String dateline,
        @Nullable String author, @Nullable Published published, @Nullable String language, String text,
        @Nullable List<Span> headings, String sha256, Instant stored) {
    private static final int LONGEST_TITLE = 100;

    /** True when the text still is the one that was stored: a text that was changed in its row is no evidence. */
    public boolean intact() {
        return sha256.equals(Sha256.of(text));
    }

    /** The headline, or the beginning of the text where there is none. */
    public String title() {
        if (!headline.isBlank()) {
            return headline;
        }
        String start = text.strip().lines().findFirst().orElse("");
        int stop = start.indexOf(". ");
        String sentence = stop > 0 ? start.substring(0, stop + 1) : start;
        if (sentence.length() <= LONGEST_TITLE) {
            return sentence;
        }
        int cut = sentence.lastIndexOf(' ', LONGEST_TITLE - 1);
        cut = cut > LONGEST_TITLE / 2 ? cut : LONGEST_TITLE - 1;
        return sentence.substring(0, sentence.offsetByCodePoints(0, sentence.codePointCount(0, cut))) + "…";
    }
}
