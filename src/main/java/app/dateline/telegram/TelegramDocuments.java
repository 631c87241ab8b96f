package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.chat.Documents;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends files to Telegram chats. The official Bot API takes 50 MB at most, one of your own 2000 MB. */
@Component
@OnTelegram
class TelegramDocuments implements Documents {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final BotApi api;
    private final TelegramSettings settings;

    TelegramDocuments(BotApi api, TelegramSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public String channel() {
        return TelegramSender.CHANNEL;
    }

    @Override
    public long most() {
        return settings.upload().toBytes();
    }

    @Override
    public Handed hand(ChatId chat, Path file, String name, String caption) {
        ApiResult result = api.upload("sendDocument", Map.of("chat_id", chat.chat(), "caption", caption), "document",
                file, name);
        return switch (result) {
            case Ok ok -> new Arrived();
            case Failed failed -> refused(failed);
            case NoAnswer none -> none.sent() ? new Unclear(none.why()) : new Later(A_MOMENT, none.why());
        };
    }

    private static Handed refused(Failed failed) {
        return switch (Refusal.of(failed)) {
            case TOO_FAST -> new Later(failed.retryAfter() == null ? A_MOMENT : failed.retryAfter(),
                    failed.toString());
            case NO_ENTRY -> new Later(A_MOMENT, failed.toString());
            case UNKNOWN -> new Unclear(failed.toString());
            default -> new Refused(failed.toString());
        };
    }
}
