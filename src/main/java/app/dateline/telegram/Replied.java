package app.dateline.telegram;

import app.dateline.chat.Block.Written;
import app.dateline.chat.Person;
import app.dateline.chat.Post;
import app.dateline.chat.RepliedTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginChannel;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginUser;

/** What a message replies to. */
final class Replied {
    private Replied() {}

    /** Messages in a forum topic seem to reply to the notice that it was made. */
    static @Nullable RepliedTo to(Message message) {
        Message before = message.getReplyToMessage();
        if (before == null || before.getForumTopicCreated() != null) {
            return null;
        }
        boolean isBots = before.getViaBot() != null || isBot(before.getFrom()) && before.getSenderChat() == null;
        return new RepliedTo(Integer.toString(before.getMessageId()), author(before),
                isBots ? Written.of("") : Looks.written(before),
                isBots ? null : Incoming.attachment(before), post(before));
    }

    /**
     * What was handed on names two people. In private, where all is handed on by whoever writes, it is whoever wrote it; in a group
     * nobody can say who is meant.
     */
    private static @Nullable Person author(Message message) {
        if (Manners.isForwarded(message)) {
            return message.getChat().isUserChat() && message.getForwardOrigin() instanceof MessageOriginUser origin
                    ? person(origin.getSenderUser())
                    : null;
        }
        return message.getSenderChat() == null && message.getViaBot() == null ? person(message.getFrom()) : null;
    }

    private static @Nullable Post post(Message message) {
        if (!(message.getForwardOrigin() instanceof MessageOriginChannel origin)) {
            return null;
        }
        String name = origin.getChat().getUserName();
        return new Post(Incoming.title(origin.getChat()),
                name == null ? null : "https://t.me/" + name + "/" + origin.getMessageId(),
                Instant.ofEpochSecond(origin.getDate()));
    }

    private static @Nullable Person person(@Nullable User user) {
        return user == null || isBot(user) ? null : Incoming.person(user);
    }

    private static boolean isBot(@Nullable User user) {
        return user != null && Boolean.TRUE.equals(user.getIsBot());
    }
}
