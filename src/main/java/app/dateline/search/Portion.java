package app.dateline.search;

import app.dateline.article.Article;
import java.util.List;

/** As many articles as fit into memory together with what is read out of them. */
final class Portion {
    /** UTF-16 units of their texts: a thousand ordinary articles, four of the longest. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private Portion() {}

    /** The first of these, at least one. */
    static List<Article> of(List<Article> articles) {
        long characters = 0;
        int taken = 0;
        while (taken < articles.size() && (taken == 0 || characters <= MOST_CHARACTERS)) {
            characters += articles.get(taken++).current().text().length();
        }
        return articles.subList(0, taken);
    }
}
