package app.dateline.command.admin;

import app.dateline.broadcast.Broadcast;
import app.dateline.broadcast.Broadcasts;
import app.dateline.broadcast.Recipient;
import app.dateline.broadcast.Recipients;
import app.dateline.broadcast.Tally;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.NamedChats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The last broadcasts, and who did not get one. */
@Component
class BroadcastList {
    private static final int MOST = 10;
    private static final int MOST_MISSED = 30;

    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final NamedChats chats;
    private final Saying saying;

    BroadcastList(Broadcasts broadcasts, Recipients recipients, NamedChats chats, Saying saying) {
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.chats = chats;
        this.saying = saying;
    }

    /** The newest, a line each. */
    Reply newest(Locale language) {
        List<Broadcast> newest = broadcasts.newest(MOST);
        return newest.isEmpty() ? saying.say(language, "broadcast.none")
                : Reply.of(new Heading(saying.words(language, "broadcast.list")),
                        new Items(newest.stream().map(each -> List.of(Run.of(line(each, language)))).toList()),
                        saying.line(language, "broadcast.list.how"));
    }

    private String line(Broadcast broadcast, Locale language) {
        Tally tally = recipients.tally(broadcast.id());
        String state = saying.words(language, "broadcast.is." + broadcast.state().name().toLowerCase(Locale.ROOT));
        return saying.words(language, broadcast.state().isBegun() ? "broadcast.list.begun" : "broadcast.list.open",
                Long.toString(broadcast.id()), state, broadcast.title(), tally.of(Recipient.State.SENT), tally.all());
    }

    /** Who did not get it, and why. */
    Reply missed(Broadcast broadcast, Locale language) {
        List<Recipient> missed = recipients.missed(broadcast.id(), MOST_MISSED);
        String number = Long.toString(broadcast.id());
        if (missed.isEmpty()) {
            return saying.say(language, "broadcast.missed.none", number);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(saying.words(language, "broadcast.missed", number)));
        blocks.add(new Items(missed.stream().map(each -> List.of(Run.of(line(each, language)))).toList()));
        int more = recipients.missed(broadcast.id()) - missed.size();
        if (more > 0) {
            blocks.add(saying.line(language, "broadcast.missed.more", more));
        }
        return new Reply(blocks, List.of(), null);
    }

    private String line(Recipient recipient, Locale language) {
        String what = recipient.state() == Recipient.State.SENT ? "standing"
                : recipient.state().name().toLowerCase(Locale.ROOT);
        return saying.words(language, "broadcast.missed." + what, chats.name(recipient.chat().chat(), language),
                recipient.reason());
    }
}
