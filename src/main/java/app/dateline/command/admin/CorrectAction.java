package app.dateline.command.admin;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.command.VersionsAction;
import app.dateline.command.admin.CorrectionLine.Result;
import app.dateline.people.Audit;
import app.dateline.people.Noted;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An editor gives an article another text. */
@Component
class CorrectAction implements ButtonAction {
    private static final Logger log = LoggerFactory.getLogger(CorrectAction.class);

    private final Articles articles;
    private final CorrectedTexts texts;
    private final Audit audit;
    private final HeldBack held;
    private final Saying saying;

    CorrectAction(Articles articles, CorrectedTexts texts, Audit audit, HeldBack held, Saying saying) {
        this.articles = articles;
        this.texts = texts;
        this.audit = audit;
        this.held = held;
        this.saying = saying;
    }

    @Override
    public String name() {
        return CorrectCommand.NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(CorrectCommand.NAME);
    }

    /** The argument is the article, the version that was corrected, and the correction. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 3);
        var line = new CorrectionLine(Long.parseLong(parts[0]), parts[2]);
        int base = Integer.parseInt(parts[1]);
        Optional<Noted> noted = articles.find(line.article()).filter(article -> article.current().version() == base)
                .flatMap(article -> made(call, article, line));
        if (noted.isEmpty()) {
            return saying.say(call.language(), "correct.changed", parts[0]);
        }
        log.info("{} has corrected article {}", call.from().id(), parts[0]);
        return held
                .with(saying.say(call.language(), "correct.done", parts[0], Integer.toString(base + 1)),
                        call.language())
                .with(List.of(List.of(
                        saying.button(call.language(), "button.versions", VersionsAction.of(line.article(), base + 1)),
                        saying.button(call.language(), "button.undo", UndoAction.ask(noted.get().id())))))
                .replacing();
    }

    private Optional<Noted> made(CommandCall call, Article article, CorrectionLine line) {
        return line.of(article.current().text()) instanceof Result.Text text
                ? audit.make(Authors.of(call), () -> texts.correct(article, text.text()))
                : Optional.empty();
    }
}
