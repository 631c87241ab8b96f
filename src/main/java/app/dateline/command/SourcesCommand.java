package app.dateline.command;

import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.springframework.stereotype.Component;

/** The outlets in the store. */
@Component
class SourcesCommand implements Command {
    private final Articles articles;
    private final ArticleView view;

    SourcesCommand(Articles articles, ArticleView view) {
        this.articles = articles;
        this.view = view;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return view.sources(articles.sources(), call.language());
    }
}
