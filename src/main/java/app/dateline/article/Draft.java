package app.dateline.article;

import app.dateline.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came in, not yet stored.
 *
 * <p>It is the same article as a stored one by the first of these that both have: the given id within its source, the
 * canonical URL, the path within its folder, the text.
 *
 * @param origin where it came from, for people: a path, {@code file.jsonl line 7} or a URL
 * @param source the outlet, "" when unknown
 * @param ref the id it came with; null when it came with none
 * @param url its canonical URL; null when unknown
 * @param path its folder and its path within it, as one string; null when it did not come from a file
 * @param headline "" when it has none
 * @param deck the line under the headline; null when there is none
 * @param dateline such as {@code SOCHI, May 6 /TASS/}; null when there is none
 * @param author null when unknown
 * @param published null when unknown
 * @param language ISO 639-1 code; null to have it detected
 * @param text the body: what passages and quotes are spans of; line ends are {@code \n}
 * @param headings the spans of {@code text} that are section headings; null to have them found
 * @param original the file as it was read; null where {@code text} itself is the original
 */
public record Draft(String origin, String source, @Nullable String ref, @Nullable String url, @Nullable String path,
        String headline, @Nullable String deck, @Nullable String dateline, @Nullable String author,
        @Nullable Published published, @Nullable String language, String text, @Nullable List<Span> headings,
        byte @Nullable [] original) {
    /** Longest text a store takes, in UTF-16 units: what one column holds in every supported database. */
    public static final int LONGEST_TEXT = 1_000_000;

    public Draft {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text is empty");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("the text has " + text.length() + " characters; at most " + LONGEST_TEXT
                    + " are taken, split it into several articles");
        }
        headings = headings == null ? null : List.copyOf(headings);
    }

    /** Begins a draft of this text; everything else is unknown until it is said. */
    public static Builder of(String origin, String text) {
        return new Builder(origin, text);
    }

    /** Fills in what is known of a draft. */
    public static final class Builder {
        private final String origin;
        private final String text;
        private String source = "";
        private @Nullable String ref;
        private @Nullable String url;
        private @Nullable String path;
        private String headline = "";
        private @Nullable String deck;
        private @Nullable String dateline;
        private @Nullable String author;
        private @Nullable Published published;
        private @Nullable String language;
        private @Nullable List<Span> headings;
        private byte @Nullable [] original;

        private Builder(String origin, String text) {
            this.origin = origin;
            this.text = text;
        }

        public Builder source(@Nullable String name) {
            source = name == null ? "" : name;
            return this;
        }

        public Builder ref(@Nullable String id) {
            ref = id;
            return this;
        }

        public Builder url(@Nullable String address) {
            url = address;
            return this;
        }

        public Builder path(@Nullable String inFolder) {
            path = inFolder;
            return this;
        }

        public Builder headline(@Nullable String words) {
            headline = words == null ? "" : words;
            return this;
        }

        public Builder deck(@Nullable String words) {
            deck = words;
            return this;
        }

        public Builder dateline(@Nullable String line) {
            dateline = line;
            return this;
        }

        public Builder author(@Nullable String name) {
            author = name;
            return this;
        }

        public Builder published(@Nullable Published when) {
            published = when;
            return this;
        }

        public Builder language(@Nullable String code) {
            language = code;
            return this;
        }

        public Builder headings(@Nullable List<Span> spans) {
            headings = spans;
            return this;
        }

        public Builder original(byte @Nullable [] file) {
            original = file;
            return this;
        }

        /**
         * @throws IllegalArgumentException when the text is empty or too long, in words for whoever gave it
         */
        public Draft build() {
            return new Draft(origin, source, ref, url, path, headline, deck, dateline, author, published, language,
                    text,
                    headings, original);
        }
    }
}
