package app.dateline.ingest;

import app.dateline.article.Draft;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the store would not take, found before it is tried: sizes of the columns, characters no database keeps. */
final class DraftChecks {
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_REF = 500;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_HEADLINE = 2_000;
    private static final int LONGEST_DECK = 4_000;
    private static final int LONGEST_NAME = 500;

    private DraftChecks() {}

    /**
     * Begins a draft of this text.
     *
     * @throws Refused when the text is empty or too long
     */
    static Draft.Builder text(String text, Origin origin) throws Refused {
        if (text.isBlank()) {
            throw new Refused(null, "import.notext");
        }
        if (text.length() > Draft.LONGEST_TEXT) {
            throw new Refused(null, "import.longtext", text.length(), Draft.LONGEST_TEXT);
        }
        return origin.draft(text);
    }

    /**
     * @throws Refused when a field is longer than its column, or holds what cannot be stored
     */
    static void check(Draft draft) throws Refused {
        check("title", draft.headline(), LONGEST_HEADLINE);
        check("source", draft.source(), LONGEST_SOURCE);
        check("id", draft.ref(), LONGEST_REF);
        check("url", draft.url(), LONGEST_URL);
        check("deck", draft.deck(), LONGEST_DECK);
        check("dateline", draft.dateline(), LONGEST_NAME);
        check("author", draft.author(), LONGEST_NAME);
        check("text", draft.text(), Draft.LONGEST_TEXT);
    }

    private static void check(String field, @Nullable String value, int longest) throws Refused {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            throw new Refused(null, "import.longfield", field, value.length(), longest);
        }
        for (int at = 0; at < value.length(); at++) {
            char unit = value.charAt(at);
            boolean pair = Character.isHighSurrogate(unit) && at + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(at + 1));
            if (unit == 0 || Character.isSurrogate(unit) && !pair) {
                throw new Refused(null, "import.character", field, at,
                        String.format(Locale.ROOT, "U+%04X", (int) unit));
            }
            at += pair ? 1 : 0;
        }
    }

    /** {@code en} of {@code en-GB} or {@code EN_us}; null when it is no language code. */
    static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return code.length() == 2 ? code : null;
    }
}
