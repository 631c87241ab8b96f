package app.dateline.command;

import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An owner takes an article back. */
@Component
class RetractAction implements ButtonAction {
    private static final Logger log = LoggerFactory.getLogger(RetractAction.class);

    private final OwnersOnly owners;
    private final Articles articles;
    private final ArticleView view;

    RetractAction(OwnersOnly owners, Articles articles, ArticleView view) {
        this.owners = owners;
        this.articles = articles;
        this.view = view;
    }

    @Override
    public String name() {
        return RetractCommand.NAME;
    }

    /** The argument is the article's number; whoever presses has to be an owner now. */
    @Override
    public Reply press(CommandCall call) {
        return owners.in(call, () -> {
            if (!articles.retract(Long.parseLong(call.argument()))) {
                return view.say(call.language(), "retract.before", call.argument());
            }
            log.info("{} has retracted article {}", call.from().id(), call.argument());
            return view.say(call.language(), "retract.done", call.argument());
        });
    }
}
