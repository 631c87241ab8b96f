package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.ArticleNumber;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import app.dateline.view.ArticleView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An editor has an article again that was retracted. */
@Component
class RestoreCommand implements Command {
    private static final Logger log = LoggerFactory.getLogger(RestoreCommand.class);

    private final ArticleNumber number;
    private final Standings standings;
    private final Audit audit;
    private final ArticleView view;

    RestoreCommand(ArticleNumber number, Standings standings, Audit audit, ArticleView view) {
        this.number = number;
        this.standings = standings;
        this.audit = audit;
        this.view = view;
    }

    @Override
    public String name() {
        return Standings.RESTORE;
    }

    @Override
    public Reply run(CommandCall call) {
        return number.with(call.argument(), call.language(), "restore.usage", article -> {
            boolean isRestored = audit.make(Authors.of(call), () -> standings.restore(article.id())).isPresent();
            if (isRestored) {
                log.info("{} has restored article {}", call.from().id(), article.id());
            }
            return view.say(call.language(), isRestored ? "restore.done" : "restore.stands",
                    Long.toString(article.id()));
        });
    }
}
