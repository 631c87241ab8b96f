package app.dateline.command.admin;

import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import app.dateline.view.ArticleView;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An editor takes an article back. */
@Component
class RetractAction implements ButtonAction {
    private static final Logger log = LoggerFactory.getLogger(RetractAction.class);

    private final Articles articles;
    private final Standings standings;
    private final Audit audit;
    private final ArticleView view;
    private final HeldBack held;

    RetractAction(Articles articles, Standings standings, Audit audit, ArticleView view, HeldBack held) {
        this.articles = articles;
        this.standings = standings;
        this.audit = audit;
        this.view = view;
        this.held = held;
    }

    @Override
    public String name() {
        return RetractCommand.NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(RetractCommand.NAME);
    }

    /** The argument is the article's number, and that of its last change: what was asked of another state is not done. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ");
        long id = Long.parseLong(parts[0]);
        if (articles.find(id).filter(each -> each.status() != Status.RETRACTED
                && !call.argument().equals(RetractCommand.asked(each))).isPresent()) {
            return view.say(call.language(), "retract.changed", parts[0]).replacing();
        }
        if (audit.make(Authors.of(call), () -> standings.retract(id)).isEmpty()) {
            return view.say(call.language(), "retract.before", parts[0]).replacing();
        }
        log.info("{} has retracted article {}", call.from().id(), parts[0]);
        return held.with(view.say(call.language(), "retract.done", parts[0]), call.language()).replacing();
    }
}
