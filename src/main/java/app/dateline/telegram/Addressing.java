package app.dateline.telegram;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Tells whether a message is meant for this bot, and what it says without the bot's name. In a private chat every text
 * is; in a group only commands that name no other bot, replies to this bot, and texts that mention it. Telegram's privacy
 * mode filters in the same way, but is off for bots that are admins.
 */
final class Addressing {
    private final Me me;

    Addressing(Me me) {
        this.me = me;
    }

    /** What was said to the bot; empty when the message is not for it. */
    Optional<String> wordsFor(Message message) {
        String text = message.getText();
        if (text == null) {
            return Optional.empty();
        }
        MessageEntity command = command(message);
        if (message.getChat().isUserChat()) {
            return said(command == null ? text : withoutName(text, command));
        }
        if (!isOwnWordOfAPerson(message)) {
            return Optional.empty();
        }
        if (command != null) {
            return isForAnother(text, command) ? Optional.empty() : said(withoutName(text, command));
        }
        String unmentioned = withoutMentions(text, entities(message));
        boolean isMentioned = !unmentioned.equals(text);
        return isMentioned || isReplyToMe(message) ? said(unmentioned) : Optional.empty();
    }

    /** Bots, channels that are forwarded automatically, and what others wrote elsewhere are not listened to in groups. */
    private static boolean isOwnWordOfAPerson(Message message) {
        boolean isForwarded = message.getForwardOrigin() != null || message.getForwardDate() != null
                || Boolean.TRUE.equals(message.getIsAutomaticForward());
        User from = message.getFrom();
        // Anonymous admins and people who write as a channel come with a bot as sender, and with their chat.
        boolean isPerson = message.getSenderChat() != null || from != null && !Boolean.TRUE.equals(from.getIsBot());
        return isPerson && !isForwarded && message.getViaBot() == null;
    }

    private boolean isReplyToMe(Message message) {
        Message repliedTo = message.getReplyToMessage();
        // Messages in a forum topic seem to reply to the notice that the topic was made, whoever made it.
        return repliedTo != null && repliedTo.getForumTopicCreated() == null && repliedTo.getFrom() != null
                && repliedTo.getFrom().getId() == me.id();
    }

    private static @Nullable MessageEntity command(Message message) {
        return entities(message).stream().filter(entity -> entity.getType().equals("bot_command")
                && entity.getOffset() == 0 && isInside(entity, message.getText())).findFirst().orElse(null);
    }

    private boolean isForAnother(String text, MessageEntity command) {
        int at = text.indexOf('@');
        return at >= 0 && at < command.getLength() && !me.isCalled(text.substring(at + 1, command.getLength()));
    }

    private String withoutName(String text, MessageEntity command) {
        int at = text.indexOf('@');
        boolean hasName = at >= 0 && at < command.getLength() && !isForAnother(text, command);
        return hasName ? text.substring(0, at) + text.substring(command.getLength()) : text;
    }

    private String withoutMentions(String text, List<MessageEntity> entities) {
        var words = new StringBuilder(text);
        entities.stream().filter(entity -> isInside(entity, text) && isMention(text, entity))
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

    private static boolean isInside(MessageEntity entity, String text) {
        return entity.getOffset() >= 0 && entity.getLength() > 0
                && entity.getOffset() + entity.getLength() <= text.length();
    }

    private static List<MessageEntity> entities(Message message) {
        List<MessageEntity> entities = message.getEntities();
        return entities == null ? List.of() : entities;
    }

    private static Optional<String> said(String words) {
        return Optional.of(words.strip()).filter(text -> !text.isEmpty());
    }
}
