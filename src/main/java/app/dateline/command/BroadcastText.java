package app.dateline.command;

import app.dateline.broadcast.Audience;
import app.dateline.broadcast.Broadcast.State;
import app.dateline.broadcast.Broadcasts;
import app.dateline.broadcast.Recipients;
import app.dateline.broadcast.Recipients.Received;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.WhyText.Reader;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a broadcast is for, in words for people. */
@Component
public class BroadcastText {
    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final Words words;

    BroadcastText(Broadcasts broadcasts, Recipients recipients, Words words) {
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.words = words;
    }

    /** Such as "every chat that follows something". */
    public String audience(Audience audience, Locale language) {
        return words.say(language, "broadcast.to." + audience.kind().name().toLowerCase(Locale.ROOT),
                "/" + audience.topic());
    }

    /** Why a chat got one. @param ref the channel's number of the message; empty when it is none, or nothing is known of it any more */
    Optional<Block> why(ChatId chat, String ref, Reader reader) {
        return recipients.received(chat, ref).flatMap(received -> why(received, reader));
    }

    private Optional<Block> why(Received received, Reader reader) {
        return broadcasts.find(received.broadcast()).map(broadcast -> Paragraph.of(Run.of(words.say(reader.language(),
                broadcast.state() == State.WITHDRAWN ? "why.broadcast.withdrawn" : "why.broadcast",
                audience(broadcast.audience(), reader.language()), reader.time(received.at())))));
    }
}
