package app.dateline.command.admin;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.ArticleNumber;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.view.ArticleView;
import org.springframework.stereotype.Component;

/** Asks an editor whether an article is to be taken back. */
@Component
class RetractCommand implements Command {
    static final String NAME = Standings.RETRACT;
    private final ArticleNumber number;
    private final ArticleView view;
    private final Saying saying;

    RetractCommand(ArticleNumber number, ArticleView view, Saying saying) {
        this.number = number;
        this.view = view;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        return number.with(call.argument(), call.language(), "retract.usage", article -> asked(article, call));
    }

    /** What the button is about: an article as it is now. */
    static String asked(Article article) {
        return article.id() + " " + article.sequence();
    }

    private Reply asked(Article article, CommandCall call) {
        Reply card = view.card(article, call.language());
        if (article.status() == Status.RETRACTED) {
            return card.and(saying.line(call.language(), "retract.already", String.valueOf(article.id())));
        }
        Reply question = card.and(saying.line(call.language(), "retract.sure"));
        return saying.ask(call, question.blocks(), "button.retract", new Call(NAME, asked(article)));
    }
}
