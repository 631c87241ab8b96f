package app.dateline.command;

import app.dateline.text.Clip;
import app.dateline.alert.Explanations;
import app.dateline.alert.Explanations.Explained;
import app.dateline.alert.Explanations.Following;
import app.dateline.alert.Explanations.OfArticle;
import app.dateline.command.WhyText.Reader;
import app.dateline.chat.Block;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.RepliedTo;
import app.dateline.chat.Reply;
import app.dateline.subscription.ChatPreferences;
import app.dateline.subscription.Subject;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import app.dateline.view.ArticleView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why something was told, or was not: as a reply to a message of the bot, for an article, or for what the chat follows. */
@Component
class WhyCommand implements Command {
    static final String NAME = "why";
    private static final int LONGEST = 300;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Explanations explanations;
    private final WhyText text;
    private final ArticleView view;
    private final Powers powers;
    private final Topics topics;
    private final ChatPreferences preferences;
    private final BroadcastText broadcasts;

    WhyCommand(Explanations explanations, WhyText text, ArticleView view, Powers powers, Topics topics,
            ChatPreferences preferences, BroadcastText broadcasts) {
        this.explanations = explanations;
        this.text = text;
        this.view = view;
        this.powers = powers;
        this.topics = topics;
        this.preferences = preferences;
        this.broadcasts = broadcasts;
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
        RepliedTo about = call.about();
        if (words.matches("#?\\d{1,18}")) {
            return article(call, Long.parseLong(words.replace("#", "")));
        }
        if (!words.isEmpty()) {
            String asked = Clip.to(words, LONGEST);
            List<Following> found = explanations.following(call.chat(), asked);
            return found.isEmpty() ? view.say(call.language(), "why.not-followed", asked)
                    : reply(found.stream().flatMap(each -> text.following(each, name(each), reader(call)).stream())
                            .toList());
        }
        return about == null ? view.say(call.language(), "why.usage") : message(call, about.id());
    }

    private Reply message(CommandCall call, String about) {
        List<Explained> found = explanations.message(call.chat(), about);
        List<Block> blocks = new ArrayList<>(text.decisions(found, reader(call)));
        broadcasts.why(call.chat(), about, reader(call)).ifPresent(blocks::add);
        if (!blocks.isEmpty()) {
            return reply(blocks);
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
        List<Block> blocks = new ArrayList<>(text.article(found, reader(call)));
        if (call.place() == Place.PRIVATE && powers.has(call.from(), Who.EDITOR)) {
            long id = found.article().id();
            blocks.addAll(text.everywhere(explanations.everywhere(id), explanations.unreached(id), call.language()));
        }
        return reply(blocks);
    }

    /** A topic's title, as in lists. */
    private String name(Following found) {
        String words = found.subscription().subject().words();
        return found.subscription().subject() instanceof Subject.OfTopic
                ? topics.find(words).map(Topic::title).orElse(words) : words;
    }

    private Reader reader(CommandCall call) {
        return new Reader(call.language(), preferences.of(call.chat()).zone().orElse(UTC));
    }

    private static Reply reply(List<Block> blocks) {
        return Reply.of(blocks.toArray(Block[]::new));
    }
}
