package app.dateline.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An index that refuses changes as often as it is told to, like one on a full disk. */
record FailingIndex(SearchIndex real, AtomicInteger failures) implements SearchIndex {

    @Override
    public void apply(List<IndexedArticle> articles, long from, long upTo) {
        if (failures.getAndDecrement() > 0) {
            throw new IndexUnavailable("no space left", new IOException());
        }
        real.apply(articles, from, upTo);
    }

    @Override
    public long sequence() {
        return real.sequence();
    }

    @Override
    public long generation() {
        return real.generation();
    }

    @Override
    public long size() {
        return real.size();
    }

    @Override
    public List<Hit> search(SearchQuery query) {
        return real.search(query);
    }

    @Override
    public String store() {
        return real.store();
    }

    @Override
    public void begin(String store) {
        real.begin(store);
    }

    @Override
    public void close() {
        real.close();
    }
}
