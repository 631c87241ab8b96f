package app.dateline.command.follow;

import app.dateline.text.Clip;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChannelState;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.CommandCall;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Subject;
import app.dateline.subscription.Subscription;
import app.dateline.subscription.Subscription.State;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One subscription as it stands, with the buttons that change it. */
@Component
class FollowView {
    private static final int LONGEST_WORD = 200;

    private final Topics topics;
    private final Rights rights;
    private final PaceWords paces;
    private final ObjectProvider<ChannelState> channels;
    private final Words words;

    FollowView(Topics topics, Rights rights, PaceWords paces, ObjectProvider<ChannelState> channels, Words words) {
        this.topics = topics;
        this.rights = rights;
        this.paces = paces;
        this.channels = channels;
        this.words = words;
    }

    /** One sentence; what was typed is shown shortened in it. */
    Reply say(Locale language, String key, Object... values) {
        Object[] fitting = Arrays.stream(values)
                .map(value -> value instanceof String word ? Clip.shown(word, LONGEST_WORD) : value).toArray();
        return Reply.of(Paragraph.of(Run.of(words.say(language, key, fitting))));
    }

    /** A reply with a further sentence and further buttons. */
    Reply and(Reply said, String more, List<List<Button>> buttons) {
        List<Block> blocks = new ArrayList<>(said.blocks());
        blocks.add(Paragraph.of(Run.of(more)));
        List<List<Button>> rows = new ArrayList<>(said.buttons());
        rows.addAll(buttons);
        return new Reply(blocks, rows, said.notice());
    }

    /** A topic's title, or the query itself. */
    String name(Subject subject) {
        return switch (subject) {
            case Subject.OfTopic topic -> topics.find(topic.command()).map(Topic::title)
                    .orElse("/" + topic.command());
            case Subject.OfQuery query -> query.text();
        };
    }

    boolean isGone(Subject subject) {
        return subject instanceof Subject.OfTopic topic && topics.find(topic.command()).isEmpty();
    }

    /**
     * @param remark a sentence before the rest, such as what has just been done; "" for none
     */
    Reply card(CommandCall call, Subscription subscription, String remark) {
        Locale language = call.language();
        List<Block> blocks = new ArrayList<>();
        if (!remark.isEmpty()) {
            blocks.add(Paragraph.of(Run.of(remark)));
        }
        blocks.add(new Heading(name(subscription.subject())));
        blocks.add(Paragraph.of(Run.of(status(call, subscription))));
        if (isGone(subscription.subject())) {
            blocks.add(Paragraph.of(Run.of(words.say(language, "follow.card.gone"))));
        }
        if (subscription.schedule().isPresent() && subscription.preferences().zone().isEmpty()) {
            blocks.add(Paragraph.of(Run.of(words.say(language, "follow.card.zone"))));
        }
        return new Reply(blocks, buttons(call, subscription), null);
    }

    private String status(CommandCall call, Subscription subscription) {
        String pace = paces.say(subscription.pace(), call.language());
        return subscription.state() == State.PAUSED ? words.say(call.language(), "follow.paused", pace)
                : told(call, subscription, pace);
    }

    private String told(CommandCall call, Subscription subscription, String pace) {
        if (!subscription.chat().chat().equals(call.chat().chat())) {
            return words.say(call.language(), "follow.told.chat", pace, rights.title(subscription.chat()));
        }
        if (call.place() == Place.PRIVATE) {
            return words.say(call.language(), "follow.told.you", pace);
        }
        return subscription.chat().thread() == call.chat().thread()
                ? words.say(call.language(), "follow.told.here", pace)
                : words.say(call.language(), "follow.told.thread", pace,
                        Integer.toString(subscription.chat().thread()));
    }

    private List<List<Button>> buttons(CommandCall call, Subscription subscription) {
        Locale language = call.language();
        String id = Long.toString(subscription.id());
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                button(language, "follow.button.at-once", subscription.pace() instanceof Pace.AtOnce, PaceAction.NAME,
                        id + " " + PaceAction.AT_ONCE),
                button(language, "follow.button.silent", subscription.pace() instanceof Pace.Silent, PaceAction.NAME,
                        id + " " + PaceAction.SILENT),
                button(language, "follow.button.editions", subscription.pace() instanceof Pace.InEditions,
                        EditionsAction.NAME, id)));
        boolean isPaused = subscription.state() == State.PAUSED;
        rows.add(List.of(
                button(language, isPaused ? "follow.button.resume" : "follow.button.pause", false, PauseAction.NAME,
                        id + " " + (isPaused ? PauseAction.RESUME : PauseAction.PAUSE)),
                button(language, "follow.button.stop", false, StopAction.NAME, id)));
        rows.add(List.of(button(language, "follow.button.all", false, ListAction.NAME,
                ListAction.argument(subscription.chat(), 0))));
        if (call.place() == Place.PRIVATE && subscription.chat().chat().equals(call.chat().chat())
                && subscription.subject() instanceof Subject.OfTopic topic) {
            rows.add(elsewhere(language, topic.command()));
        }
        return rows;
    }

    /** The way from a private chat to a group or channel. */
    private List<Button> elsewhere(Locale language, String topic) {
        List<Button> row = new ArrayList<>();
        channels.orderedStream().flatMap(each -> each.groupLink(FollowLink.payload(topic)).stream()).findFirst()
                .ifPresent(link -> row
                        .add(new Button(words.say(language, "follow.button.group"), new Button.Open(link))));
        row.add(new Button(words.say(language, "follow.button.elsewhere"), new Call(WhereAction.NAME, topic)));
        return row;
    }

    private Button button(Locale language, String key, boolean isChosen, String action, String argument) {
        String label = words.say(language, key);
        return new Button(isChosen ? "✓ " + label : label, new Call(action, argument));
    }
}
