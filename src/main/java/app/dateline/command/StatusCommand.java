package app.dateline.command;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.ChannelState;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Unsettled;
import app.dateline.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the bot fares, and what waits for an editor's decision. */
@Component
class StatusCommand implements Command {
    static final String NAME = "status";
    /** Of each kind of unsettled things; each has a button of its own. */
    private static final int MOST_ITEMS = 5;

    private final ObjectProvider<ChannelState> channels;
    private final List<Unsettled> unsettled;
    private final SendingStatus sending;
    private final NamedChats chats;
    private final Words words;

    StatusCommand(ObjectProvider<ChannelState> channels, List<Unsettled> unsettled, SendingStatus sending,
            NamedChats chats, Words words) {
        this.channels = channels;
        this.unsettled = unsettled;
        this.sending = sending;
        this.chats = chats;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        return status(call.language());
    }

    private Reply status(Locale language) {
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        blocks.add(new Heading(words.say(language, "status.title")));
        channels.orderedStream().forEach(channel -> blocks.add(Paragraph.of(Run.of(channel.says()))));
        blocks.addAll(sending.blocks(language));
        unsettled.forEach(kind -> add(kind, language, blocks, buttons));
        if (buttons.isEmpty()) {
            blocks.add(Paragraph.of(Run.of(words.say(language, "status.settled"))));
        }
        return Reply.of(blocks.toArray(Block[]::new)).with(buttons);
    }

    private void add(Unsettled kind, Locale language, List<Block> blocks, List<List<Button>> buttons) {
        long count = kind.count();
        if (count == 0) {
            return;
        }
        List<Unsettled.Item> newest = kind.newest(MOST_ITEMS);
        blocks.add(Paragraph.of(Run.bold(words.say(language, "status." + kind.kind(), count, newest.size()))));
        blocks.add(new Items(newest.stream().map(item -> List.of(Run.of(words.say(language, "status.item",
                Long.toString(item.id()), chats.name(item.chat(), language), Moments.of(item.at()), item.why()))))
                .toList()));
        newest.forEach(item -> buttons.add(List.of(
                button(language, "status." + kind.kind() + ".again", AgainAction.AGAIN, kind, item),
                button(language, "status.leave", AgainAction.LEAVE, kind, item))));
    }

    private Button button(Locale language, String key, String what, Unsettled kind, Unsettled.Item item) {
        return new Button(words.say(language, key, Long.toString(item.id())),
                new Button.Call(AgainAction.NAME, what + ' ' + kind.kind() + ' ' + item.id()));
    }
}
