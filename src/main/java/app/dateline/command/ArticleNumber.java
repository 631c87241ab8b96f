package app.dateline.command;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads the number of an article behind a command: {@code 12} or {@code #12}. */
@Component
public class ArticleNumber {
    private final Articles articles;
    private final ArticleView view;

    public ArticleNumber(Articles articles, ArticleView view) {
        this.articles = articles;
        this.view = view;
    }

    /** What is said of the article; where the number means none, what is wrong with it. @param usage key of how to write it */
    public Reply with(String argument, Locale language, String usage, Function<Article, Reply> of) {
        String number = argument.startsWith("#") ? argument.substring(1) : argument;
        if (!number.matches("\\d{1,18}")) {
            return view.say(language, usage);
        }
        return articles.find(Long.parseLong(number)).map(of)
                .orElseGet(() -> view.say(language, "article.unknown", number));
    }
}
