package app.dateline.command;

import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.springframework.stereotype.Component;

/** The card of the article that a briefing quotes first. */
@Component
class SourceAction implements ButtonAction {
    private final Articles articles;
    private final ArticleView view;

    SourceAction(Articles articles, ArticleView view) {
        this.articles = articles;
        this.view = view;
    }

    @Override
    public String name() {
        return "source";
    }

    /** The argument is the article's number. */
    @Override
    public Reply press(CommandCall call) {
        return articles.find(Long.parseLong(call.argument())).map(article -> view.card(article, call.language()))
                .orElseGet(() -> view.say(call.language(), "button.gone"));
    }
}
