package app.dateline.command;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.people.Author;
import app.dateline.people.Claim;
import app.dateline.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The greeting; also where deep links such as {@code ?start=topic_treaty} arrive. */
@Component
class StartCommand implements Command {
    private static final String TOPIC_LINK = "topic_";
    /** Where the button under an inline search that found nothing leads. */
    private static final String ASK_LINK = "ask";
    /** What Telegram lets a link carry. */
    private static final String PAYLOAD = "[A-Za-z0-9_-]{1,64}";
    private static final String TELEGRAM = "telegram";

    private final Topics topics;
    private final TopicCommands topicCommands;
    private final Claim claim;
    private final List<StartLink> links;
    private final Words words;

    StartCommand(Topics topics, TopicCommands topicCommands, Claim claim, List<StartLink> links,
            Words words) {
        this.topics = topics;
        this.topicCommands = topicCommands;
        this.claim = claim;
        this.links = links;
        this.words = words;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Reply run(CommandCall call) {
        String payload = call.argument();
        if (payload.startsWith(Claim.PREFIX)) {
            return claimed(call);
        }
        if (payload.equals(ASK_LINK)) {
            return say(call, "start.how");
        }
        if (!payload.matches(PAYLOAD)) {
            return greeting(call);
        }
        return payload.startsWith(TOPIC_LINK) ? topic(call, payload.substring(TOPIC_LINK.length()))
                : links.stream().filter(link -> payload.startsWith(link.prefix())).findFirst()
                        .map(link -> link.open(call, payload.substring(link.prefix().length())))
                        .orElseGet(() -> greeting(call));
    }

    private Reply topic(CommandCall call, String name) {
        CommandCall plain = call.with("");
        return topics.find(name).map(topic -> topicCommands.command(topic).run(plain)).orElseGet(() -> greeting(call));
    }

    /** A claim counts only in one's own words, where nobody else can read along, and where ids are Telegram's. */
    private Reply claimed(CommandCall call) {
        if (call.place() != Place.PRIVATE || !call.from().channel().equals(TELEGRAM)) {
            return say(call, "claim.where");
        }
        if (call.manner() != Manner.OWN) {
            return say(call, "gate.own-words");
        }
        var by = new Author(Long.parseLong(call.from().id()), call.from().name());
        Claim.Outcome outcome = claim.claim(by, call.argument().substring(Claim.PREFIX.length()));
        return switch (outcome) {
            case GRANTED -> say(call, "claim.granted");
            case WRONG_CODE -> say(call, "claim.wrong");
            case TOO_MANY_TRIES -> say(call, "claim.too-many");
            case HAS_OWNER -> say(call, "claim.has-owner");
        };
    }

    private Reply say(CommandCall call, String key) {
        return Reply.of(Paragraph.of(Run.of(words.say(call.language(), key))));
    }

    private Reply greeting(CommandCall call) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(Run.of(words.say(call.language(), "start.hello"))));
        blocks.add(new Items(topics.all().stream()
                .map(topic -> List.of(Run.of("/" + topic.command() + " – " + topic.description()))).toList()));
        blocks.add(Paragraph.of(Run.of(words.say(call.language(), "start.how"))));
        if (call.place() == Place.PRIVATE && call.from().channel().equals(TELEGRAM)) {
            blocks.add(Paragraph.of(Run.of(words.say(call.language(), "start.your-id")), Run.code(call.from().id())));
        }
        return Reply.of(blocks.toArray(Block[]::new));
    }
}
