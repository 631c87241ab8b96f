package app.dateline.command;

import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.springframework.stereotype.Component;

/** One article by its number. */
@Component
class ArticleCommand implements Command {
    private final Articles articles;
    private final ArticleView view;

    ArticleCommand(Articles articles, ArticleView view) {
        this.articles = articles;
        this.view = view;
    }

    @Override
    public String name() {
        return "article";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        String number = call.argument().startsWith("#") ? call.argument().substring(1) : call.argument();
        if (!number.matches("\\d{1,18}")) {
            return view.say(call.language(), "article.usage");
        }
        return articles.find(Long.parseLong(number)).map(article -> view.whole(article, call.language()))
                .orElseGet(() -> view.say(call.language(), "article.unknown", number));
    }
}
