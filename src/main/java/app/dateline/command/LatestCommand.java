package app.dateline.command;

import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.springframework.stereotype.Component;

/** The newest articles. */
@Component
class LatestCommand implements Command {
    private final Articles articles;
    private final ArticleView view;

    LatestCommand(Articles articles, ArticleView view) {
        this.articles = articles;
        this.view = view;
    }

    @Override
    public String name() {
        return "latest";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return view.list(articles.latest(call.number(5, 20)), call.language());
    }
}
