package app.dateline.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a text once: its language, passages and quotes. Safe for use by many threads; time grows with the length of the text. */
public final class TextAnalyzer {
    private static final String UNKNOWN = "unknown";

    private final Languages languages = new Languages();
    private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();

    /**
     * Never throws on any text; a blank one has no passages and no quotes.
     *
     * @param text the body of an article
     * @param language ISO 639-1 code, a region after it is ignored; null to have it detected
     * @param headings the spans of section headings in order; null to have them found
     */
    public AnalyzedText analyze(String text, @Nullable String language, @Nullable List<Span> headings) {
        String code = language == null || language.isBlank() ? languages.of(text) : code(language);
        Lexicon words = lexicon(code);
        List<Span> given = headings == null ? List.of() : Headings.inOrder(headings, text.length());
        List<Span> paragraphs = Paragraphs.of(text, given);
        List<Span> titles = headings == null ? Headings.among(text, paragraphs) : Headings.covering(paragraphs, given);
        List<Passage> passages = new PassageSplitter(new Sentences(words)).split(text, paragraphs, titles);
        QuoteFinder.Said said = new QuoteFinder(words).find(text, paragraphs);
        return new AnalyzedText(code, passages, said.quotes(), said.statements());
    }

    /** The sentences of a text in order, without its quotes and passages: what a short text is asked for many times. */
    public List<Span> sentences(String text, String language) {
        Sentences sentences = new Sentences(lexicon(code(language)));
        return Paragraphs.of(text, List.of()).stream()
                .flatMap(paragraph -> sentences.of(text, paragraph).stream()).toList();
    }

    /** ISO 639-1 code of the language a text seems to be written in; {@code en} where it does not tell. */
    public String language(String text) {
        return languages.of(text);
    }

    private Lexicon lexicon(String code) {
        return lexicons.computeIfAbsent(Languages.KNOWN.contains(code) ? code : UNKNOWN, Lexicon::new);
    }

    private static String code(String language) {
        return language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
