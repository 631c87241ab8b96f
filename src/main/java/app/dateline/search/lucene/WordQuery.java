package app.dateline.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns a person's words into a query: any word may match, in any field. No query language is involved. */
final class WordQuery {
    /** More words than any sensible question has; what follows them is not looked at. */
    private static final int MOST_TERMS = 64;
    private static final int FIELDS = 3;
    private static final int MOST_CHARACTERS = 8_000;
    /** Every passage of an article has the same headline, so it tells little; 1 found less on full news articles. */
    private static final float HEADLINE = 0.1f;
    private static final float SECTION = 0.3f;

    private final Analyzer analyzer;

    WordQuery(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * @param languages field endings to look in; the words are read anew for each
     */
    Query of(String words, List<String> languages) {
        String start = words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS);
        var query = new BooleanQuery.Builder();
        // Lucene takes no more clauses than this in all, and a store may hold many languages.
        int most = Math.min(MOST_TERMS, IndexSearcher.getMaxClauseCount() / (FIELDS * Math.max(1, languages.size())));
        for (String language : languages) {
            for (String term : terms(start, Languages.BODY + language, most)) {
                query.add(in(Languages.BODY + language, term, 1), Occur.SHOULD);
                query.add(in(Languages.HEADLINE + language, term, HEADLINE), Occur.SHOULD);
                query.add(in(Languages.SECTION + language, term, SECTION), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static Query in(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private Set<String> terms(String words, String field, int most) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(field, words)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (terms.size() < most && tokens.incrementToken()) {
                terms.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words cannot be read", e);
        }
        return terms;
    }
}
