package app.dateline.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Tells whether a message is meant for this bot, and what it says without the bot's name. In a private chat everything
 * is but commands that name another bot; in a group only commands that name no other, replies to this bot, and texts that
 * mention it; in a channel nothing. Telegram's privacy mode filters in the same way, but is off for bots that are admins.
 */
final class Addressing {
    private final Me me;

    Addressing(Me me) {
        this.me = me;
    }

    /** What was said to the bot, "" when it was called without a word; empty when the message is not for it. */
    Optional<String> wordsFor(Message message) {
        return Spoken.of(message).flatMap(spoken -> wordsFor(message, spoken));
    }

    private Optional<String> wordsFor(Message message, Spoken spoken) {
        MessageEntity command = command(spoken);
        String text = spoken.text();
        if (command != null && isForAnother(text, command)) {
            return Optional.empty();
        }
        if (message.getChat().isUserChat()) {
            return isByAPerson(message) ? said(command == null ? text : withoutName(text, command)) : Optional.empty();
        }
        if (message.getChat().isChannelChat() || !isOwnWordOfAPerson(message)) {
            return Optional.empty();
        }
        if (command != null) {
            return said(withoutName(text, command));
        }
        String unmentioned = withoutMentions(spoken);
        boolean isMentioned = !unmentioned.equals(text);
        return isMentioned || isReplyToMe(message) ? said(unmentioned) : Optional.empty();
    }

    /** What a person sends by way of a bot, such as an inline answer of this one, are not that person's words. */
    private static boolean isByAPerson(Message message) {
        boolean isBot = message.getFrom() == null || Boolean.TRUE.equals(message.getFrom().getIsBot());
        return !isBot && message.getViaBot() == null;
    }

    /** Bots, channels that are forwarded automatically, and what others wrote elsewhere are not listened to in groups. */
    private static boolean isOwnWordOfAPerson(Message message) {
        User from = message.getFrom();
        // Anonymous admins and people who write as a channel come with a bot as sender, and with their chat.
        boolean isPerson = message.getSenderChat() != null || from != null && !Boolean.TRUE.equals(from.getIsBot());
        return isPerson && !Manners.isForwarded(message) && message.getViaBot() == null;
    }

    private boolean isReplyToMe(Message message) {
        Message repliedTo = message.getReplyToMessage();
        // Messages in a forum topic seem to reply to the notice that the topic was made, whoever made it.
        return repliedTo != null && repliedTo.getForumTopicCreated() == null && repliedTo.getFrom() != null
                && repliedTo.getFrom().getId() == me.id();
    }

    private static @Nullable MessageEntity command(Spoken spoken) {
        return spoken.entities().stream()
                .filter(entity -> entity.getType().equals("bot_command") && entity.getOffset() == 0).findFirst()
                .orElse(null);
    }

    private boolean isForAnother(String text, MessageEntity command) {
        int at = text.indexOf('@');
        return at >= 0 && at < command.getLength() && !me.isCalled(text.substring(at + 1, command.getLength()));
    }

    private static String withoutName(String text, MessageEntity command) {
        int at = text.indexOf('@');
        boolean hasName = at >= 0 && at < command.getLength();
        return hasName ? text.substring(0, at) + text.substring(command.getLength()) : text;
    }

    private String withoutMentions(Spoken spoken) {
        var words = new StringBuilder(spoken.text());
        spoken.entities().stream().filter(entity -> isMention(spoken.text(), entity))
                .sorted((one, other) -> other.getOffset() - one.getOffset())
                .forEach(entity -> words.delete(entity.getOffset(), entity.getOffset() + entity.getLength()));
        return words.toString();
    }

    private boolean isMention(String text, MessageEntity entity) {
        return switch (entity.getType()) {
            case "mention" ->
                me.isCalled(text.substring(entity.getOffset() + 1, entity.getOffset() + entity.getLength()));
            case "text_mention" -> entity.getUser() != null && entity.getUser().getId() == me.id();
            default -> false;
        };
    }

    private static Optional<String> said(String words) {
        return Optional.of(words.strip());
    }
}
