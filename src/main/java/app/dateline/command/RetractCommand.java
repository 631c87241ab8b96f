package app.dateline.command;

import app.dateline.article.Article;
import app.dateline.article.Article.Status;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.view.ArticleView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks an owner whether an article is to be taken back. */
@Component
class RetractCommand implements Command {
    static final String NAME = "retract";
    private final OwnersOnly owners;
    private final ArticleNumber number;
    private final ArticleView view;
    private final Words words;

    RetractCommand(OwnersOnly owners, ArticleNumber number, ArticleView view, Words words) {
        this.owners = owners;
        this.number = number;
        this.view = view;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Audience audience() {
        return Audience.OWNERS;
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return owners.in(call, () -> number.with(call.argument(), call.language(), "retract.usage",
                article -> asked(article, call)));
    }

    private Reply asked(Article article, CommandCall call) {
        Reply card = view.card(article, call.language());
        if (article.status() == Status.RETRACTED) {
            return card;
        }
        List<Block> blocks = new ArrayList<>(card.blocks());
        blocks.add(Paragraph.of(Run.of(words.say(call.language(), "retract.sure"))));
        return Reply.of(blocks.toArray(Block[]::new)).with(List.of(List.of(
                new Button(words.say(call.language(), "button.retract"),
                        new Call(NAME, Long.toString(article.id()))))));
    }
}
