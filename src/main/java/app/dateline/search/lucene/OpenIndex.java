package app.dateline.search.lucene;

import app.dateline.search.IndexedArticle;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/** An index while it is open: one writer, and searchers that see what was committed and nothing else. */
final class OpenIndex implements AutoCloseable {
    /** These did best on the evaluation sets. */
    private static final Similarity BM25 = new BM25Similarity(0.9f, 0.4f);
    private static final KnnVectorsFormat VECTORS = new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE, 16, 100);

    private final Directory directory;
    private final Analyzer analyzer;
    private final SearcherManager searchers;
    private @Nullable IndexWriter writer;
    private volatile CommitData state = new CommitData("", 0);

    OpenIndex(Directory directory, Analyzer analyzer) throws IOException {
        this.directory = directory;
        this.analyzer = analyzer;
        // Opened at once, so that a second process learns at its start that the folder is taken.
        writer();
        if (DirectoryReader.indexExists(directory)) {
            this.searchers = new SearcherManager(directory, new Searchers());
            IndexSearcher first = searchers.acquire();
            this.state = CommitData.of(((DirectoryReader) first.getIndexReader()).getIndexCommit().getUserData());
            searchers.release(first);
        } else {
            commit(state);
            this.searchers = new SearcherManager(directory, new Searchers());
        }
    }

    long sequence() {
        return state.sequence();
    }

    String store() {
        return state.store();
    }

    SearcherManager searchers() {
        return searchers;
    }

    void replace(List<IndexedArticle> articles, long upTo) throws IOException {
        IndexWriter open = writer();
        for (IndexedArticle article : articles) {
            var term = PassageDocuments.article(article.id());
            if (article.passages().isEmpty()) {
                open.deleteDocuments(term);
            } else {
                open.updateDocuments(term, PassageDocuments.of(article));
            }
        }
        commit(new CommitData(store(), upTo));
    }

    void begin(String store) throws IOException {
        writer().deleteAll();
        commit(new CommitData(store, 0));
    }

    private void commit(CommitData reached) throws IOException {
        IndexWriter open = writer();
        open.setLiveCommitData(reached.asMap().entrySet());
        open.commit();
        state = reached;
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Forgets what was not committed; the next change begins with a new writer. */
    void undo() throws IOException {
        if (writer != null) {
            IndexWriter failed = writer;
            writer = null;
            failed.rollback();
        }
    }

    private IndexWriter writer() throws IOException {
        if (writer == null || !writer.isOpen()) {
            writer = new IndexWriter(directory, config());
        }
        return writer;
    }

    private IndexWriterConfig config() {
        var config = new IndexWriterConfig(analyzer);
        config.setSimilarity(BM25);
        config.setCommitOnClose(false);
        config.setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return VECTORS;
            }
        });
        return config;
    }

    @Override
    public void close() throws IOException {
        try (directory; searchers) {
            undo();
        }
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(BM25);
            return searcher;
        }
    }
}
