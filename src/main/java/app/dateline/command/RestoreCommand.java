package app.dateline.command;

import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An owner has an article again that was retracted. */
@Component
class RestoreCommand implements Command {
    private static final Logger log = LoggerFactory.getLogger(RestoreCommand.class);

    private final OwnersOnly owners;
    private final ArticleNumber number;
    private final Articles articles;
    private final ArticleView view;

    RestoreCommand(OwnersOnly owners, ArticleNumber number, Articles articles, ArticleView view) {
        this.owners = owners;
        this.number = number;
        this.articles = articles;
        this.view = view;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public Audience audience() {
        return Audience.OWNERS;
    }

    @Override
    public Reply run(CommandCall call) {
        return owners.in(call, () -> number.with(call.argument(), call.language(), "restore.usage", article -> {
            boolean isRestored = articles.restore(article.id());
            if (isRestored) {
                log.info("{} has restored article {}", call.from().id(), article.id());
            }
            return view.say(call.language(), isRestored ? "restore.done" : "restore.stands",
                    Long.toString(article.id()));
        }));
    }
}
