package app.dateline.telegram;

import app.dateline.chat.ChatPeople;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** Who runs which chat, as Telegram says at this moment. */
@Component
@OnTelegram
class TelegramPeople implements ChatPeople {
    /** As many buttons as are still easy to choose from. */
    private static final int MOST = 8;

    private final BotApi api;
    private final TelegramChats chats;
    private final TelegramState state;

    TelegramPeople(BotApi api, TelegramChats chats, TelegramState state) {
        this.api = api;
        this.chats = chats;
        this.state = state;
    }

    @Override
    public String channel() {
        return TelegramSender.CHANNEL;
    }

    @Override
    public Standing standing(String chat, Person person) {
        // Anonymous admins speak as the chat; whoever speaks as another chat is nobody here.
        if (person.id().startsWith("-")) {
            return person.id().equals(chat) ? Standing.ADMIN : Standing.OTHER;
        }
        long user = Long.parseLong(person.id());
        return switch (member(chat, user)) {
            case Ok ok -> isAdmin(ok.result()) ? Standing.ADMIN : Standing.OTHER;
            case Failed failed -> isNo(failed) ? amongAdmins(chat, user) : Standing.UNKNOWN;
            case NoAnswer none -> Standing.UNKNOWN;
        };
    }

    /** Who is in a chat may be hidden from a bot that is no admin of it; who its admins are is not. */
    private Standing amongAdmins(String chat, long user) {
        return switch (api.call(new GetChatAdministrators(chat))) {
            case Ok ok -> StreamSupport.stream(ok.result().spliterator(), false)
                    .anyMatch(member -> member.at("/user/id").asLong() == user) ? Standing.ADMIN : Standing.OTHER;
            case Failed failed -> isNo(failed) ? Standing.OTHER : Standing.UNKNOWN;
            case NoAnswer none -> Standing.UNKNOWN;
        };
    }

    private ApiResult member(String chat, long user) {
        return api.call(new GetChatMember(chat, user));
    }

    private static boolean isAdmin(JsonNode member) {
        String status = member.path("status").asText();
        return status.equals("creator") || status.equals("administrator");
    }

    /** The bot is not there, or may not see who is. */
    private static boolean isNo(Failed failed) {
        return failed.retryAfter() == null && (failed.code() == 400 || failed.code() == 403);
    }

    @Override
    public Optional<Known> named(String name) {
        if (!(api.call(new GetChat(name)) instanceof Ok ok) || ok.result().path("type").asText().equals("private")) {
            return Optional.empty();
        }
        String chat = ok.result().path("id").asText();
        Place place = place(ok.result().path("type").asText());
        return Optional.of(new Known(chat, place, ok.result().path("title").asText(), mayWrite(chat, place)));
    }

    private boolean mayWrite(String chat, Place place) {
        return state.me().map(me -> member(chat, me.id())).map(result -> result instanceof Ok ok
                && (place == Place.CHANNEL ? mayPost(ok.result()) : isIn(ok.result()))).orElse(false);
    }

    private static boolean mayPost(JsonNode member) {
        return isAdmin(member) && member.path("can_post_messages").asBoolean(true);
    }

    private static boolean isIn(JsonNode member) {
        return switch (member.path("status").asText()) {
            case "left", "kicked" -> false;
            case "restricted" -> member.path("can_send_messages").asBoolean(false);
            default -> true;
        };
    }

    private static Place place(String type) {
        return type.equals("channel") ? Place.CHANNEL : Place.GROUP;
    }

    @Override
    public List<Known> addedBy(Person person) {
        if (!person.id().matches("\\d{1,18}")) {
            return List.of();
        }
        return chats.addedBy(Long.parseLong(person.id()), MOST).stream()
                .map(each -> new Known(each.chat(), place(each.type()), each.title(), true)).toList();
    }

    @Override
    public boolean mayWriteTo(Person person) {
        return person.id().matches("\\d{1,18}") && chats.mayWriteTo(Long.parseLong(person.id()));
    }

    @Override
    public Locale languageOf(Person person) {
        return person.id().matches("\\d{1,18}") ? chats.languageOf(Long.parseLong(person.id())) : Locale.ENGLISH;
    }
}
