package app.dateline.search.lucene;

import app.dateline.search.Hit;
import app.dateline.search.IndexUnavailable;
import app.dateline.search.IndexedArticle;
import app.dateline.search.SearchIndex;
import app.dateline.search.SearchQuery;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * A search index in one folder. An index that is missing, damaged or of another format is moved aside, at the start and
 * while running, and a new one begins at {@link #sequence()} 0.
 */
public final class LuceneIndex implements SearchIndex {
    /** A larger index is verified beside the start. */
    private static final long VERIFIED_AT_ONCE = 64L << 20;

    private final IndexFolder folder;
    private final Languages languages = new Languages();
    private final WordQuery words = new WordQuery(languages);
    private final AtomicLong generation = new AtomicLong();
    private volatile OpenIndex open;

    /**
     * @param path the folder, made when it is missing
     * @throws IndexUnavailable when another process uses it, or it can be neither read nor moved
     */
    public LuceneIndex(Path path) {
        this.folder = new IndexFolder(path);
        this.open = opened();
        verify();
    }

    /** Damage in what a search does not happen to read would show itself much later otherwise. */
    private void verify() {
        if (folder.bytes() <= VERIFIED_AT_ONCE) {
            searching(LuceneIndex::verify, null);
        } else {
            Thread.ofPlatform().daemon().name("verify index").start(() -> searching(LuceneIndex::verify, null));
        }
    }

    private static @Nullable Void verify(IndexSearcher searcher) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ((CodecReader) leaf.reader()).checkIntegrity();
        }
        return null;
    }

    private OpenIndex opened() {
        try {
            return new OpenIndex(folder.open(), languages);
        } catch (IOException e) {
            throw new IndexUnavailable("the search index cannot be written: " + e, e);
        }
    }

    @Override
    public long sequence() {
        return open.sequence();
    }

    @Override
    public long generation() {
        return generation.get();
    }

    @Override
    public long size() {
        return searching(searcher -> (long) searcher.getIndexReader().numDocs(), 0L);
    }

    @Override
    public synchronized void apply(List<IndexedArticle> articles, long from, long upTo) {
        if (sequence() != from) {
            throw new IndexUnavailable("the search index is at change " + sequence() + ", not at " + from
                    + ": it was begun anew meanwhile");
        }
        changing(() -> open.replace(articles, upTo));
    }

    @Override
    public String store() {
        return open.store();
    }

    @Override
    public synchronized void begin(String store) {
        changing(() -> open.begin(store));
    }

    private void changing(Change change) {
        try {
            change.make();
            open.refresh();
            generation.incrementAndGet();
        } catch (IOException | RuntimeException e) {
            undo(e);
            throw new IndexUnavailable("the search index did not take a change: " + e, e);
        }
    }

    private void undo(Exception cause) {
        try {
            if (isDamage(cause)) {
                startAnew(open, cause);
            } else {
                open.undo();
            }
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static boolean isDamage(Exception cause) {
        return cause instanceof CorruptIndexException || cause instanceof EOFException;
    }

    @Override
    public List<Hit> search(SearchQuery query) {
        return searching(searcher -> new PassageSearch(searcher, query, words).run(), List.of());
    }

    private <T extends @Nullable Object> T searching(Look<T> look, T whenDamaged) {
        OpenIndex current = open;
        try {
            return at(current, look);
        } catch (AlreadyClosedException e) {
            if (current == open) {
                throw e;
            }
            return searching(look, whenDamaged);
        } catch (CorruptIndexException | EOFException e) {
            startAnew(current, e);
            return whenDamaged;
        } catch (IOException e) {
            throw new IndexUnavailable("the search index cannot be read: " + e, e);
        }
    }

    private static <T extends @Nullable Object> T at(OpenIndex index, Look<T> look) throws IOException {
        IndexSearcher searcher = index.searchers().acquire();
        try {
            return look.at(searcher);
        } finally {
            index.searchers().release(searcher);
        }
    }

    private synchronized void startAnew(OpenIndex damaged, Exception cause) {
        if (damaged != open) {
            return;
        }
        try (damaged) {
            folder.moveAside(cause);
        } catch (IOException e) {
            throw new IndexUnavailable("the damaged search index cannot be moved aside: " + e, e);
        }
        open = opened();
        generation.incrementAndGet();
    }

    @Override
    public synchronized void close() {
        try {
            open.close();
        } catch (IOException e) {
            throw new IndexUnavailable("the search index cannot be closed: " + e, e);
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private interface Look<T extends @Nullable Object> {
        T at(IndexSearcher searcher) throws IOException;
    }
}
