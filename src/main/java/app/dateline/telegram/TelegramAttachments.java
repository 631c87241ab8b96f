package app.dateline.telegram;

import app.dateline.chat.Attachment;
import app.dateline.chat.Attachments;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Files that people send: Telegram tells where each lies for an hour, and hands it out from there. */
@Component
@OnTelegram
class TelegramAttachments implements Attachments {
    /** What the Bot API hands out at most, in bytes. */
    private static final long MOST = 20_000_000;

    private final BotApi api;

    TelegramAttachments(BotApi api) {
        this.api = api;
    }

    @Override
    public Fetched fetch(Attachment attachment) {
        if (attachment.bytes() > MOST) {
            return new TooLarge(MOST);
        }
        return switch (api.call(new GetFile(attachment.id()))) {
            case Ok ok -> at(ok.result().path("file_path").asText(""));
            case Failed failed -> failed.says("too big") ? new TooLarge(MOST) : new Unavailable(failed.toString());
            case NoAnswer none -> new Unavailable(none.why());
        };
    }

    private Fetched at(String path) {
        // A Bot API server on one's own machine may tell a place on its disk, which is none of ours.
        if (path.isEmpty() || path.startsWith("/")) {
            return new Unavailable("no path to download from");
        }
        try {
            return new Came(api.file(path, MOST));
        } catch (IOException e) {
            return new Unavailable(String.valueOf(e.getMessage()));
        }
    }
}
