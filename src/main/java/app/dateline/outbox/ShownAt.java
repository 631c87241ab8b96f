package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.outbox.OutboxMessage.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words of an article in a message.
 *
 * @param id grows; tells pages apart
 * @param message the outbox number of the message
 * @param state how far the message has come; empty when its row has been forgotten, which is long after it was sent
 * @param refs the channel's own ids of the messages it stands in; empty when unknown, as in a group that has moved since
 * @param isJoined true when others stand in the same message of the channel
 * @param language what the chat reads
 */
public record ShownAt(long id, long message, ChatId chat, Evidence evidence, Optional<State> state, List<String> refs,
        boolean isJoined, Locale language) {
    public ShownAt {
        refs = List.copyOf(refs);
    }

    /** What stands for an article that is named without any of its words. */
    static Evidence named(long article) {
        return new Evidence(article, 0, 0, 0);
    }

    /** True when nothing but its name is shown. */
    public boolean isNameOnly() {
        return evidence.equals(named(evidence.articleId()));
    }
}
