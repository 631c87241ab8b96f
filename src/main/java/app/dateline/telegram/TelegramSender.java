package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.Outcome;
import app.dateline.outbox.Sender;
import app.dateline.telegram.ApiResult.Failed;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/** Sends replies to Telegram chats; {@link Outcomes} says how that went. */
@Component
@OnTelegram
class TelegramSender implements Sender {
    /** What {@link ChatId#channel()} is for Telegram. */
    static final String CHANNEL = "telegram";
    private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);
    private static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private final BotApi api;
    private final Outcomes outcomes;

    TelegramSender(BotApi api, Outcomes outcomes) {
        this.api = api;
        this.outcomes = outcomes;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    /** Ids of groups and channels are negative. */
    @Override
    public boolean isCrowd(ChatId chat) {
        return chat.chat().startsWith("-");
    }

    @Override
    public Outcome send(OutboxMessage message, int part) {
        List<Styled> texts = TelegramText.messages(message.reply());
        if (part >= texts.size()) {
            return texts.isEmpty() ? new Outcome.Refused("there is nothing to see in it")
                    : new Outcome.Sent(null, false);
        }
        boolean isLast = part == texts.size() - 1;
        SendMessage request = request(message, texts.get(part), part == 0, isLast);
        return outcomes.of(message, send(message.id(), request), !isLast);
    }

    private ApiResult send(long message, SendMessage request) {
        ApiResult result = api.call(request);
        while (result instanceof Failed failed && MakeDo.without(Refusal.of(failed), request)) {
            log.error("Telegram does not take message {} like this, and is given less: {}", message, failed);
            result = api.call(request);
        }
        return result;
    }

    private static SendMessage request(OutboxMessage message, Styled text, boolean isFirst, boolean isLast) {
        var request = new SendMessage(message.chat().chat(), text.text());
        request.setEntities(text.marks().isEmpty() ? null : text.marks().stream().map(TelegramSender::entity).toList());
        request.setLinkPreviewOptions(NO_PREVIEW);
        if (message.chat().thread() != 0) {
            request.setMessageThreadId(message.chat().thread());
        }
        if (isFirst && message.replyTo() != null) {
            request.setReplyParameters(ReplyParameters.builder().messageId(Integer.valueOf(message.replyTo()))
                    .allowSendingWithoutReply(true).build());
        }
        if (isLast) {
            request.setReplyMarkup(Keyboard.of(message.reply().buttons()));
        }
        return request;
    }

    private static MessageEntity entity(Styled.Mark mark) {
        var entity = new MessageEntity(mark.type(), mark.start(), mark.end() - mark.start());
        entity.setUrl(mark.url());
        return entity;
    }
}
