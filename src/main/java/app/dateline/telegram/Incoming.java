package app.dateline.telegram;

import app.dateline.text.Clip;
import app.dateline.chat.Attachment;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Telegram's objects in the words that every channel shares. */
final class Incoming {
    private Incoming() {}

    static IncomingMessage message(Message message, String words) {
        return new IncomingMessage(chat(message), person(message), place(message.getChat()),
                language(message.getFrom()), words, Manners.of(message), Replied.to(message), attachment(message),
                Looks.written(message));
    }

    /** A document; what is made to be looked at or listened to holds no article. */
    static @Nullable Attachment attachment(Message message) {
        Document document = message.getDocument();
        // An animation comes as a document, too.
        return document == null || message.getAnimation() != null ? null
                : new Attachment(document.getFileId(), Objects.requireNonNullElse(document.getFileName(), ""),
                        Objects.requireNonNullElse(document.getFileSize(), 0L), message.getMediaGroupId() != null);
    }

    static ButtonPress press(CallbackQuery query, MaybeInaccessibleMessage under) {
        return new ButtonPress(chat(under), person(query.getFrom()), place(under.getChat()), language(query.getFrom()),
                Keyboard.handle(query.getData()));
    }

    /** Replies in ordinary groups carry a thread id too; a forum topic it is only when the message says so. */
    static ChatId chat(MaybeInaccessibleMessage message) {
        boolean isTopic = message instanceof Message known && Boolean.TRUE.equals(known.getIsTopicMessage())
                && known.getMessageThreadId() != null;
        return new ChatId(TelegramSender.CHANNEL, Long.toString(message.getChat().getId()),
                isTopic ? ((Message) message).getMessageThreadId() : 0);
    }

    static Locale language(@Nullable User user) {
        return user == null || user.getLanguageCode() == null
                ? Locale.ENGLISH
                : Locale.forLanguageTag(user.getLanguageCode());
    }

    /** Anonymous admins and channels speak as a chat: its id is theirs. */
    static Person person(Message message) {
        Chat speaker = message.getSenderChat();
        if (speaker != null) {
            return new Person(TelegramSender.CHANNEL, Long.toString(speaker.getId()), title(speaker));
        }
        return person(message.getFrom());
    }

    static Person person(User user) {
        return new Person(TelegramSender.CHANNEL, Long.toString(user.getId()), user.getFirstName());
    }

    private static Place place(Chat chat) {
        return place(chat.getType());
    }

    static Place place(String type) {
        return switch (type) {
            case "private" -> Place.PRIVATE;
            case "channel" -> Place.CHANNEL;
            default -> Place.GROUP;
        };
    }

    static String title(Chat chat) {
        String title = chat.getTitle() == null ? chat.getFirstName() : chat.getTitle();
        return title == null ? "" : Clip.to(title, 300);
    }
}
