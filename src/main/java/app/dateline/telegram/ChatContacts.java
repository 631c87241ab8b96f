package app.dateline.telegram;

import app.dateline.telegram.ApiResult.Ok;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;

/** Whom to talk to about a group or channel: who added the bot, else an admin of it; only people who have a chat with the bot. */
@Component
@OnTelegram
class ChatContacts {
    /** Admins change rarely, and a wrong one learns no more than the chat's title. */
    private static final Duration HOLDS = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final BotApi api;
    private final TelegramChats chats;
    private final Cache<String, List<Long>> admins = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(HOLDS)
            .build();

    ChatContacts(BotApi api, TelegramChats chats) {
        this.api = api;
        this.chats = chats;
    }

    /** The person's id; empty when nobody may be written to. */
    OptionalLong of(String chat) {
        OptionalLong adder = chats.contact(chat);
        if (adder.isPresent() && chats.mayWriteTo(adder.getAsLong())) {
            return adder;
        }
        return admins(chat).stream().mapToLong(Long::longValue).filter(chats::mayWriteTo).findFirst();
    }

    /** Asked outside the cache, so that a slow Telegram holds up no other chat. */
    private List<Long> admins(String chat) {
        List<Long> known = admins.getIfPresent(chat);
        if (known != null) {
            return known;
        }
        if (!(api.call(new GetChatAdministrators(chat)) instanceof Ok ok)) {
            // The bot may not know now, and may be told the next time.
            return List.of();
        }
        List<Long> asked = people(ok);
        admins.put(chat, asked);
        return asked;
    }

    /** The chat's admins that are people, its creator first. */
    private static List<Long> people(Ok ok) {
        return LongStream.concat(withStatus(ok.result(), "creator"), withStatus(ok.result(), "administrator")).boxed()
                .toList();
    }

    private static LongStream withStatus(JsonNode members, String status) {
        return StreamSupport.stream(members.spliterator(), false)
                .filter(member -> member.path("status").asText().equals(status)
                        && !member.at("/user/is_bot").asBoolean(true))
                .mapToLong(member -> member.at("/user/id").asLong());
    }
}
