package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.springframework.stereotype.Component;

/** One article by its number. */
@Component
class ArticleCommand implements Command {
    private final ArticleNumber number;
    private final ArticleView view;

    ArticleCommand(ArticleNumber number, ArticleView view) {
        this.number = number;
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
        return number.with(call.argument(), call.language(), "article.usage",
                article -> view.whole(article, call.language()));
    }
}
