package app.dateline.alert;

import app.dateline.article.Article;
import app.dateline.story.Placed;
import app.dateline.story.Teller;
import app.dateline.text.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An article on its way to those who follow what it is about; what is the same for many of them is found once. */
final class NewsItem {
    private final ReadArticle article;
    private final Placed placed;
    private final List<Teller> tellers;
    private final boolean isDateDoubted;
    private final Map<Set<String>, Span> spans = new HashMap<>();
    private final Map<Set<String>, List<String>> spelled = new HashMap<>();

    /** @param tellers all articles of its story, in the order in which they came */
    NewsItem(ReadArticle article, Placed placed, List<Teller> tellers, boolean isDateDoubted) {
        this.article = article;
        this.placed = placed;
        this.tellers = List.copyOf(tellers);
        this.isDateDoubted = isDateDoubted;
    }

    ReadArticle article() {
        return article;
    }

    Placed placed() {
        return placed;
    }

    boolean isDateDoubted() {
        return isDateDoubted;
    }

    /** The passage that is shown. @param matched forms of the words that matched */
    Span span(Set<String> matched, Excerpts excerpts) {
        return spans.computeIfAbsent(matched, words -> excerpts.passage(article, words));
    }

    List<String> spelled(Set<String> matched, ArticleReading reading) {
        return spelled.computeIfAbsent(matched, words -> article.spelled(words, reading));
    }

    /** True for what an outlet has said before in the same words; an unknown outlet is another each time. */
    boolean addsNothing() {
        String outlet = article.article().source();
        return placed.tellsNothingNew() && !outlet.isBlank()
                && earlier().stream().anyMatch(each -> each.source().equalsIgnoreCase(outlet));
    }

    private List<Teller> earlier() {
        long id = article.article().id();
        int at = 0;
        while (at < tellers.size() && tellers.get(at).article() != id) {
            at++;
        }
        return tellers.subList(0, at);
    }

    /** How many outlets have told the story up to this article. */
    int sources() {
        return others().size() + 1;
    }

    /** Of each other outlet that told the story before, the newest article. */
    List<Long> others() {
        Map<String, Long> byOutlet = new LinkedHashMap<>();
        for (Teller teller : earlier()) {
            byOutlet.put(outlet(teller), teller.article());
        }
        Article own = article.article();
        byOutlet.remove(own.source().toLowerCase(Locale.ROOT));
        return List.copyOf(byOutlet.values());
    }

    private static String outlet(Teller teller) {
        return teller.source().isBlank() ? "#" + teller.article() : teller.source().toLowerCase(Locale.ROOT);
    }
}
