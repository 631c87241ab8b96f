package app.dateline.search.lucene;

import app.dateline.search.Hit;
import app.dateline.search.SearchFilter;
import app.dateline.search.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One search over one state of the index: candidates by words and by likeness, every one weighed by both. */
final class PassageSearch {
    /** From each side; what ranks lower on both is hardly ever the answer. */
    private static final int CANDIDATES = 100;

    /** What has no day of publication comes last. */
    private static final Sort NEWEST_FIRST = newestFirst();

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Query words;
    private final @Nullable Query filter;
    private final int most;

    PassageSearch(IndexSearcher searcher, SearchQuery query, WordQuery words) throws IOException {
        this.searcher = searcher;
        this.query = query;
        this.words = searcher
                .rewrite(words.of(query.words(), Languages.suffixes(searcher.getIndexReader())));
        this.filter = ArticleFilter.of(query);
        this.most = Math.max(CANDIDATES, query.limit());
    }

    List<Hit> run() throws IOException {
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (Candidate found : Fusion.weigh(candidates())) {
            if (hits.size() == query.limit()) {
                break;
            }
            hits.add(PassageDocuments.hit(stored.document(found.document()), found));
        }
        return hits;
    }

    private List<Candidate> candidates() throws IOException {
        var documents = new TreeSet<Integer>();
        if (asksForAll()) {
            documents.addAll(beginnings(Objects.requireNonNull(filter)));
        }
        collect(searcher.search(byWords(), most), documents);
        if (query.vector() != null) {
            collect(searcher.search(new KnnFloatVectorQuery(PassageDocuments.VECTOR, query.vector(), most, filter),
                    most), documents);
        }
        return weighed(documents);
    }

    /** No words, but days or an outlet: whatever was published there. */
    private boolean asksForAll() {
        return query.vector() == null && words instanceof MatchNoDocsQuery && !query.filter().equals(SearchFilter.NONE);
    }

    /**
     * The first passages of the newest articles, as many as are wanted. An article that has been met is left out of what is looked
     * through next, so that one of a thousand passages takes the place of none.
     */
    private Set<Integer> beginnings(Query of) throws IOException {
        StoredFields stored = searcher.storedFields();
        Map<String, Integer> met = new LinkedHashMap<>();
        TopDocs page = searcher.search(of, most, NEWEST_FIRST);
        while (page.scoreDocs.length > 0 && met.size() < query.limit()) {
            for (ScoreDoc each : page.scoreDocs) {
                String article = stored.document(each.doc, Set.of(PassageDocuments.ARTICLE))
                        .get(PassageDocuments.ARTICLE);
                met.putIfAbsent(article, each.doc);
            }
            var seen = new TermInSetQuery(PassageDocuments.ARTICLE, met.keySet().stream().map(BytesRef::new).toList());
            page = searcher.search(
                    new BooleanQuery.Builder().add(of, Occur.FILTER).add(seen, Occur.MUST_NOT).build(), most,
                    NEWEST_FIRST);
        }
        return met.values().stream().limit(query.limit()).collect(Collectors.toSet());
    }

    private static Sort newestFirst() {
        SortField day = LongField.newSortField(PassageDocuments.DAY, true, SortedNumericSelector.Type.MAX);
        day.setMissingValue(Long.MIN_VALUE);
        return new Sort(day);
    }

    private static void collect(TopDocs found, TreeSet<Integer> documents) {
        for (ScoreDoc each : found.scoreDocs) {
            documents.add(each.doc);
        }
    }

    private Query byWords() {
        return words instanceof MatchNoDocsQuery || filter == null ? words
                : new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
    }

    private List<Candidate> weighed(TreeSet<Integer> documents) throws IOException {
        Weight weight = searcher.createWeight(words, ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Candidate> candidates = new ArrayList<>();
        LeafScores scores = null;
        for (int document : documents) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            if (scores == null || scores.leaf() != leaf) {
                scores = LeafScores.of(leaf, weight, query.vector());
            }
            candidates.add(scores.candidate(document));
        }
        return candidates;
    }
}
