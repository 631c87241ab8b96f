package app.dateline.answer;

import app.dateline.article.Articles;
import java.util.List;

/** The names of the outlets that the store has articles of, read anew only when the store has changed. */
final class Outlets {
    private final Articles articles;
    private volatile Known known = new Known(-1, List.of());

    Outlets(Articles articles) {
        this.articles = articles;
    }

    private record Known(long sequence, List<String> names) {}

    List<String> names() {
        long now = articles.lastSequence();
        Known read = known;
        if (read.sequence() != now) {
            read = new Known(now, articles.sources().stream().map(Articles.SourceCount::source).toList());
            known = read;
        }
        return read.names();
    }
}
