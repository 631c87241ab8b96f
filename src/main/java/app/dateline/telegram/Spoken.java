package app.dateline.telegram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * The words of a message: its text, or what stands under its picture or document.
 *
 * @param entities commands, mentions and the like, all of them inside the text
 */
record Spoken(String text, List<MessageEntity> entities) {

    /**
     * Empty for messages that say nothing: notices of Telegram, and what is sent in one go with others and has no words. Whatever
     * comes alone says "" then, and so does each of several files in a private chat.
     */
    static Optional<Spoken> of(Message message) {
        if (message.getText() != null) {
            return Optional.of(of(message.getText(), message.getEntities()));
        }
        if (message.getCaption() != null) {
            return Optional.of(of(message.getCaption(), message.getCaptionEntities()));
        }
        boolean isHeard = message.getMediaGroupId() == null ? isThing(message)
                : message.getChat().isUserChat() && Incoming.attachment(message) != null;
        return isHeard ? Optional.of(new Spoken("", List.of())) : Optional.empty();
    }

    private static Spoken of(String text, List<MessageEntity> entities) {
        List<MessageEntity> inside = entities == null ? List.of()
                : entities.stream().filter(entity -> entity.getOffset() >= 0 && entity.getLength() > 0
                        && entity.getOffset() + entity.getLength() <= text.length()).toList();
        return new Spoken(text, inside);
    }

    /** Something that a person sends instead of words. */
    private static boolean isThing(Message message) {
        return Stream.of(message.getDocument(), message.getPhoto(), message.getVideo(), message.getVideoNote(),
                message.getAudio(), message.getVoice(), message.getAnimation(), message.getSticker(),
                message.getContact(), message.getLocation()).anyMatch(thing -> thing != null);
    }
}
