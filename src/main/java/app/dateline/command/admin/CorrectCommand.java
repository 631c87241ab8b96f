package app.dateline.command.admin;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.chat.Block;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.admin.CorrectionLine.Result;
import app.dateline.view.VersionsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what a corrected text changes, and asks whether the article is to have it. */
@Component
class CorrectCommand implements Command {
    static final String NAME = "correct";

    private final Articles articles;
    private final VersionsView versions;
    private final Saying saying;

    CorrectCommand(Articles articles, VersionsView versions, Saying saying) {
        this.articles = articles;
        this.versions = versions;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        return CorrectionLine.read(call).map(line -> asked(call, line))
                .orElseGet(() -> saying.say(call.language(), "correct.usage"));
    }

    private Reply asked(CommandCall call, CorrectionLine line) {
        Optional<Article> article = articles.find(line.article());
        if (article.isEmpty()) {
            return saying.say(call.language(), "article.unknown", Long.toString(line.article()));
        }
        if (article.get().status() == Status.RETRACTED) {
            return saying.say(call.language(), "correct.retracted", Long.toString(line.article()));
        }
        return switch (line.of(article.get().current().text())) {
            case Result.Wrong wrong -> saying.say(call.language(), wrong.key(), wrong.places());
            case Result.Text text -> asked(call, line, article.get(), text.text());
        };
    }

    private Reply asked(CommandCall call, CorrectionLine line, Article article, String text) {
        List<Block> question = new ArrayList<>(versions.change(article, text, call.language()));
        question.add(saying.line(call.language(), "correct.sure"));
        return saying.ask(call, question, "button.correct", new Call(NAME,
                line.article() + " " + article.current().version() + " " + line.words()));
    }
}
