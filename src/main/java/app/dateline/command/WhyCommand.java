package app.dateline.command;

import app.dateline.alert.Explanations;
import app.dateline.alert.Explanations.Explained;
import app.dateline.alert.Explanations.Following;
import app.dateline.alert.Explanations.OfArticle;
import app.dateline.chat.Block;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.people.Roles;
import app.dateline.view.ArticleView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why something was told, or was not: as a reply to a message of the bot, for an article, or for what the chat follows. */
@Component
class WhyCommand implements Command {
    static final String NAME = "why";
    private static final int LONGEST = 300;

    private final Explanations explanations;
    private final WhyText text;
    private final ArticleView view;
    private final Roles roles;

    WhyCommand(Explanations explanations, WhyText text, ArticleView view, Roles roles) {
        this.explanations = explanations;
        this.text = text;
        this.view = view;
        this.roles = roles;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        String words = call.argument();
        String about = call.about();
        if (words.matches("#?\\d{1,18}")) {
            return article(call, Long.parseLong(words.replace("#", "")));
        }
        if (!words.isEmpty()) {
            String asked = words.substring(0, Math.min(LONGEST, words.length()));
            return explanations.following(call.chat(), asked).map(found -> following(call, found))
                    .orElseGet(() -> view.say(call.language(), "why.not-followed", asked));
        }
        return about == null ? view.say(call.language(), "why.usage") : message(call, about);
    }

    private Reply message(CommandCall call, String about) {
        List<Explained> found = explanations.message(call.chat(), about);
        if (!found.isEmpty()) {
            return reply(text.decisions(found, call.language()));
        }
        return view.say(call.language(),
                explanations.isAnswer(call.chat(), about) ? "why.answer" : "why.unknown-message");
    }

    private Reply article(CommandCall call, long id) {
        return explanations.article(call.chat(), id).map(found -> article(call, found))
                .orElseGet(() -> view.say(call.language(), "why.no-article", "#" + id));
    }

    /** Who else was told is the business of those alone who look after the bot. */
    private Reply article(CommandCall call, OfArticle found) {
        List<Block> blocks = new ArrayList<>(text.article(found, call.language()));
        if (call.place() == Place.PRIVATE && Owner.is(call.from(), roles)) {
            long id = found.article().id();
            blocks.addAll(text.everywhere(explanations.everywhere(id), explanations.unreached(id), call.language()));
        }
        return reply(blocks);
    }

    private Reply following(CommandCall call, Following found) {
        return reply(text.following(found, call.language()));
    }

    private static Reply reply(List<Block> blocks) {
        return Reply.of(blocks.toArray(Block[]::new));
    }
}
