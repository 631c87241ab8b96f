package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.Outcome;
import app.dateline.outbox.Sender;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** Sends replies to Telegram chats, and says in the outbox's words how that went. */
@Component
@OnTelegram
class TelegramSender implements Sender {
    /** What {@link ChatId#channel()} is for Telegram. */
    static final String CHANNEL = "telegram";
    private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);
    private static final List<String> EDIT_GONE = List.of("message to edit not found", "message can't be edited",
            "no text in the message to edit");
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final BotApi api;
    private final TelegramChats chats;
    private final FloodWatch flood;

    TelegramSender(BotApi api, TelegramChats chats, Clock clock) {
        this.api = api;
        this.chats = chats;
        this.flood = new FloodWatch(clock);
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
        SendMessage request = MessageRequest.send(message, texts, part);
        if (message.edits() != null && texts.size() == 1) {
            ApiResult edited = api.call(MessageRequest.edit(request, message.edits()));
            if (!(edited instanceof Failed failed && isGone(failed))) {
                return repeatable(isSame(edited) ? new Outcome.Sent(message.edits(), false)
                        : outcome(message, edited, false));
            }
        }
        ApiResult result = api.call(request);
        if (result instanceof Failed failed && isAboutEntities(failed)) {
            log.error("Telegram takes message {} only without its styles: {}", message.id(), failed);
            request.setEntities(null);
            result = api.call(request);
        }
        return outcome(message, result, !isLast);
    }

    private static boolean isSame(ApiResult edited) {
        return edited instanceof Failed failed && failed.says("message is not modified");
    }

    private static boolean isGone(Failed edited) {
        return EDIT_GONE.stream().anyMatch(edited::says);
    }

    /** An edit may be repeated as often as it takes: once done, it changes nothing more. */
    private static Outcome repeatable(Outcome edited) {
        return edited instanceof Outcome.Unknown unknown ? new Outcome.Unreached(unknown.why()) : edited;
    }

    private static boolean isAboutEntities(Failed failed) {
        return failed.code() == 400 && (failed.says("can't parse") || failed.says("entity "));
    }

    private Outcome outcome(OutboxMessage message, ApiResult result, boolean more) {
        return switch (result) {
            case Ok ok -> new Outcome.Sent(ok.result().path("message_id").asText(), more);
            case NoAnswer none -> none.sent() ? new Outcome.Unknown(none.why()) : new Outcome.Unreached(none.why());
            case Failed failed -> outcome(message.chat(), failed);
        };
    }

    /** By code first, then by parameters, then by what the description says: those texts are for people and do change. */
    private Outcome outcome(ChatId chat, Failed failed) {
        if (failed.code() == 429) {
            return new Outcome.RetryAfter(Objects.requireNonNullElse(failed.retryAfter(), A_MOMENT),
                    flood.isGeneral(chat.chat()));
        }
        if (failed.migrateTo() != null) {
            return new Outcome.Moved(Long.toString(failed.migrateTo()));
        }
        return switch (failed.code()) {
            // The token was revoked, or the server is confused: nothing was sent.
            case 401, 404 -> new Outcome.Unreached(failed.toString());
            case 403 -> gone(chat, failed);
            case 400 -> Refusals.isThreadGone(failed)
                    ? new Outcome.ThreadGone(failed.toString())
                    : Refusals.isChatClosed(failed) ? gone(chat, failed) : new Outcome.Refused(failed.toString());
            default -> failed.code() >= 500
                    ? new Outcome.Unknown(failed.toString())
                    : new Outcome.Refused(failed.toString());
        };
    }

    private Outcome gone(ChatId chat, Failed failed) {
        chats.suspended(chat.chat(), failed.toString());
        return new Outcome.Gone(failed.toString());
    }
}
