package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.telegram.ApiResult.Failed;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;

/** Takes messages of the bot out of a chat; where Telegram does not let it, they stay. */
final class Removal {
    private static final Logger log = LoggerFactory.getLogger(Removal.class);
    /** So many are deleted by one request. */
    private static final int MOST = 100;

    private Removal() {}

    /** @param messages their ids; may be none */
    static void of(BotApi api, ChatId chat, List<String> messages) {
        for (int from = 0; from < messages.size(); from += MOST) {
            List<Integer> some = messages.subList(from, Math.min(from + MOST, messages.size())).stream()
                    .map(Integer::valueOf).toList();
            if (api.call(new DeleteMessages(chat.chat(), some)) instanceof Failed failed) {
                log.warn("some of an old answer stays in chat {}: {}", chat.chat(), failed);
            }
        }
    }
}
