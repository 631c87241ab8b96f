package app.dateline.evaluation;

import app.dateline.search.Embedder;
import app.dateline.search.Hit;
import app.dateline.search.SearchIndex;
import app.dateline.search.SearchQuery;
import app.dateline.text.TextAnalyzer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Searches without reading the question: what comes first is what the index gives. */
@Component
class PlainSearch {
    private static final int CANDIDATES = 100;
    /** As reciprocal rank fusion is usually taken: it keeps the first ranks from counting for all. */
    private static final double RRF_RANKS = 60;

    private final SearchIndex index;
    private final Embedder embedder;
    private final TextAnalyzer analyzer;

    PlainSearch(SearchIndex index, Embedder embedder, TextAnalyzer analyzer) {
        this.index = index;
        this.embedder = embedder;
        this.analyzer = analyzer;
    }

    /** The best passages one of these ways. */
    List<Hit> search(SetQuestion question, Baseline way, int limit) {
        return switch (way) {
            case WORDS -> query(question, true, false, limit);
            case VECTORS -> query(question, false, true, limit);
            case FUSION -> query(question, true, true, limit);
            case RRF -> fused(List.of(query(question, true, false, CANDIDATES),
                    query(question, false, true, CANDIDATES)), limit);
        };
    }

    private List<Hit> query(SetQuestion question, boolean words, boolean likeness, int limit) {
        String language = analyzer.language(question.question());
        float[] vector = likeness && language.equals(Embedder.LANGUAGE) ? embedder.question(question.question()) : null;
        return index
                .search(new SearchQuery(words ? question.question() : "", vector, language, question.pool(), limit));
    }

    private static List<Hit> fused(List<List<Hit>> rankings, int limit) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<Hit> ranking : rankings) {
            for (int rank = 1; rank <= ranking.size(); rank++) {
                Hit hit = ranking.get(rank - 1);
                String passage = hit.articleId() + " " + hit.start();
                // The later of the two knows the likeness too, which tells how sure it is.
                hits.put(passage, hit);
                scores.merge(passage, 1 / (RRF_RANKS + rank), Double::sum);
            }
        }
        return hits.keySet().stream()
                .sorted(Comparator.comparingDouble((String passage) -> scores.get(passage)).reversed())
                .limit(limit).map(hits::get).toList();
    }
}
