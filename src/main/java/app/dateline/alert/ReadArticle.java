package app.dateline.alert;

import app.dateline.article.Article;
import app.dateline.match.ArticleWords;
import app.dateline.text.AnalyzedText;
import app.dateline.text.Passage;
import app.dateline.text.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article, read for whoever may want to hear of it.
 *
 * @param text its passages and quotes
 * @param words what standing queries look at
 * @param passages the forms of the words of each passage, in their order
 * @param meaning the vector of its beginning; null where there is none
 */
record ReadArticle(Article article, AnalyzedText text, ArticleWords words, List<Set<String>> passages,
        float @Nullable [] meaning) {

    /** True when there is something to show of it. */
    boolean isShowable() {
        return !text.passages().isEmpty() && article.current().intact();
    }

    /** The passages of the text in order. */
    List<Passage> all() {
        return text.passages();
    }

    /** The words themselves, as they stand in the article, of which these are the forms; each once. */
    List<String> spelled(Set<String> forms, ArticleReading reading) {
        Set<String> seen = new HashSet<>();
        List<String> spelled = new ArrayList<>();
        String whole = article.current().headline() + "\n" + article.current().text();
        reading.words(whole).stream().filter(word -> forms.contains(word.form()) && seen.add(word.form()))
                .forEach(word -> spelled.add(whole.substring(word.start(), word.end())));
        return spelled;
    }

    /** Quotes that are sure enough to be shown, in order. @param sure least confidence */
    List<Quote> quotes(double sure) {
        return text.quotes().stream().filter(quote -> quote.confidence() >= sure).toList();
    }
}
