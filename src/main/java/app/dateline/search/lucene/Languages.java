package app.dateline.search.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/**
 * Which analyzer reads which field: every language has fields of its own, {@code body_en}, {@code headline_en},
 * {@code section_en}, so that its words are counted among its own kind. An analyzer is made when it is first needed:
 * the Japanese dictionary alone takes 30 MB.
 */
final class Languages extends DelegatingAnalyzerWrapper {
    static final String BODY = "body_";
    static final String HEADLINE = "headline_";
    static final String SECTION = "section_";
    private static final String OTHER = "xx";
    private static final Set<String> KNOWN = Set.of("en", "ru", "ja", "de", "fr", "es");

    private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();

    Languages() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The end of the field names for a language. */
    static String suffix(String language) {
        return KNOWN.contains(language) ? language : OTHER;
    }

    /** The field endings that an index has. */
    static List<String> suffixes(IndexReader index) {
        Set<String> found = new LinkedHashSet<>();
        for (String field : FieldInfos.getIndexedFields(index)) {
            if (field.startsWith(BODY)) {
                found.add(field.substring(BODY.length()));
            }
        }
        return List.copyOf(found);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return analyzers.computeIfAbsent(field.substring(field.indexOf('_') + 1), Languages::analyzer);
    }

    private static Analyzer analyzer(String suffix) {
        return switch (suffix) {
            case "en" -> new EnglishWords();
            case "ru" -> new RussianAnalyzer();
            case "ja" -> new JapaneseAnalyzer();
            case "de" -> new GermanAnalyzer();
            case "fr" -> new FrenchAnalyzer();
            case "es" -> new SpanishAnalyzer();
            default -> new PlainWords();
        };
    }
}
