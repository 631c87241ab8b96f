package app.dateline.answer;

import app.dateline.article.Articles;
import java.util.List;

/** The names of the outlets that the store has articles of, read anew only when the store has changed. */
final class Outlets {
    private final Articles articles;
    private volatile Known known = new Known(-1, new OutletNames(List.of()));

    Outlets(Articles articles) {
        this.articles = articles;
    }

    private record Known(long sequence, OutletNames names) {}

    OutletNames names() {
        long now = articles.lastSequence();
        Known read = known;
        if (read.sequence() != now) {
            read = new Known(now,
                    new OutletNames(articles.sources().stream().map(Articles.SourceCount::source).toList()));
            known = read;
        }
        return read.names();
    }
}
