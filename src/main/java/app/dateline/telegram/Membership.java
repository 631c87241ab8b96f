package app.dateline.telegram;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatLanguages;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.telegram.AdminNotice.Matter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** Follows the bot's own place in each chat: greets where it was let in, keeps silent where it may not write. */
@Component
@OnTelegram
class Membership {
    private static final Logger log = LoggerFactory.getLogger(Membership.class);

    private final TelegramChats chats;
    private final AdminNotice notice;
    private final TelegramState state;
    private final Doorkeeper door;
    private final ChatLanguages languages;
    private final Words words;

    Membership(TelegramChats chats, AdminNotice notice, TelegramState state, Doorkeeper door, ChatLanguages languages,
            Words words) {
        this.chats = chats;
        this.notice = notice;
        this.state = state;
        this.door = door;
        this.languages = languages;
        this.words = words;
    }

    /** Takes note of a change; returns what is to be said in the chat, if anything. */
    Optional<Draft> changed(ChatMemberUpdated update) {
        Chat chat = update.getChat();
        String id = Long.toString(chat.getId());
        String status = update.getNewChatMember().getStatus();
        MembershipChange change = MembershipChange.of(update);
        log.info("chat {}: {} as {}", id, change, status);
        chats.speaks(update.getFrom());
        return switch (change) {
            case UNBLOCKED, MAY_WRITE -> {
                chats.active(chat);
                yield Optional.empty();
            }
            case ADDED -> added(chat, update.getFrom());
            case ADDED_SILENT -> {
                chats.known(chat);
                rememberAdder(id, update.getFrom());
                yield silent(id, status, Matter.SILENCED);
            }
            case BLOCKED, STILL_SILENT -> {
                chats.known(chat);
                chats.suspended(id, "the bot is " + status + " there");
                yield Optional.empty();
            }
            case SILENCED -> {
                chats.known(chat);
                yield silent(id, status, Matter.SILENCED);
            }
            case REMOVED -> {
                chats.known(chat);
                yield silent(id, status, Matter.REMOVED);
            }
        };
    }

    private Optional<Draft> silent(String chat, String status, Matter matter) {
        notice.tell(chat, matter, "");
        chats.suspended(chat, "the bot is " + status + " there");
        return Optional.empty();
    }

    private Optional<Draft> added(Chat chat, User by) {
        String id = Long.toString(chat.getId());
        chats.active(chat);
        rememberAdder(id, by);
        if (chat.isChannelChat()) {
            notice.tell(id, Matter.IN_CHANNEL, "");
            return Optional.empty();
        }
        Locale language = languages.of(TelegramSender.CHANNEL, id).orElseGet(() -> Incoming.language(by));
        Optional<Reply> refusal = door.refusal(new ChatId(TelegramSender.CHANNEL, id, 0), language);
        if (refusal.isPresent()) {
            return Optional.of(new Draft(new ChatId(TelegramSender.CHANNEL, id, 0), Kind.ANSWER, "not listed",
                    refusal.get(), language, null));
        }
        String name = state.me().map(Me::username).orElse("");
        var greeting = Reply.of(Paragraph.of(Run.of(words.say(language, "telegram.greeting", name))));
        // A chat has one message for a cause: whoever takes the bot out and in again within days is not greeted again.
        return Optional
                .of(new Draft(new ChatId(TelegramSender.CHANNEL, id, 0), Kind.PUSH, "greeting", greeting, language,
                        null));
    }

    /** An anonymous admin comes as a bot, to whom nothing can be said. */
    private void rememberAdder(String chat, User by) {
        if (!Boolean.TRUE.equals(by.getIsBot())) {
            chats.addedBy(chat, by.getId());
        }
    }
}
