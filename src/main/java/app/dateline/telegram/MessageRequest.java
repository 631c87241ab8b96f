package app.dateline.telegram;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.OutboxMessage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** One message of a reply as a request to Telegram: text and entities, buttons, and which page is shown as a preview. */
final class MessageRequest {
    private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private MessageRequest() {}

    /**
     * A new message.
     *
     * @param parts all messages of the reply
     * @param part which of them, from 0
     */
    static SendMessage send(OutboxMessage message, List<Styled> parts, int part) {
        Styled text = parts.get(part);
        var request = new SendMessage(message.chat().chat(), text.text());
        request.setEntities(entities(text));
        request.setLinkPreviewOptions(preview(message.reply(), text));
        if (message.silent()) {
            request.setDisableNotification(true);
        }
        if (message.chat().thread() != 0) {
            request.setMessageThreadId(message.chat().thread());
        }
        if (part == 0 && message.replyTo() != null) {
            request.setReplyParameters(ReplyParameters.builder().messageId(Integer.valueOf(message.replyTo()))
                    .allowSendingWithoutReply(true).build());
        }
        if (part == parts.size() - 1) {
            request.setReplyMarkup(Keyboard.of(message.reply().buttons(), parts.size() == 1));
        }
        return request;
    }

    /** The same in the place of an earlier message. Without a keyboard in it, that one loses its buttons. */
    static EditMessageText edit(SendMessage request, String messageId) {
        return EditMessageText.builder().chatId(request.getChatId()).messageId(Integer.valueOf(messageId))
                .text(request.getText()).entities(request.getEntities())
                .linkPreviewOptions(request.getLinkPreviewOptions())
                .replyMarkup((InlineKeyboardMarkup) request.getReplyMarkup()).build();
    }

    /** Null for none: an empty list is not the same to Telegram. */
    static @Nullable List<MessageEntity> entities(Styled text) {
        return text.marks().isEmpty() ? null : text.marks().stream().map(MessageRequest::entity).toList();
    }

    private static MessageEntity entity(Styled.Mark mark) {
        var entity = new MessageEntity(mark.type(), mark.start(), mark.end() - mark.start());
        entity.setUrl(mark.url());
        return entity;
    }

    /** The page of the first source that this text names, small and below it; Telegram shall not choose one by itself. */
    static LinkPreviewOptions preview(Reply reply, Styled text) {
        Set<String> sources = reply.blocks().stream().filter(Cited.class::isInstance).map(Cited.class::cast)
                .flatMap(cited -> cited.attribution().stream()).map(Run::url).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return text.marks().stream().map(Styled.Mark::url).filter(url -> url != null && sources.contains(url))
                .findFirst().map(MessageRequest::preview).orElse(NO_PREVIEW);
    }

    private static LinkPreviewOptions preview(String url) {
        return new LinkPreviewOptions(false, url, true, false, false);
    }
}
