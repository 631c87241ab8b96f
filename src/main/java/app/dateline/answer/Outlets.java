package app.dateline.answer;

import app.dateline.article.Articles;
import app.dateline.text.WordList;
import java.util.List;

/**
 * The names of the outlets that the store has articles of, read anew only when the store has changed, and of those that are
 * known everywhere: {@code text/en/world-outlets.txt}.
 */
final class Outlets {
    private static final List<String> ELSEWHERE = WordList.lines("en", "world-outlets");

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
                    new OutletNames(articles.sources().stream().map(Articles.SourceCount::source).toList(), ELSEWHERE));
            known = read;
        }
        return read.names();
    }
}
