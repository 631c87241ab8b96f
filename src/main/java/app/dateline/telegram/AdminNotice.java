package app.dateline.telegram;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatLanguages;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a chat's admin in private what keeps the bot from its work in that chat: once a day for the same matter. */
@Component
@OnTelegram
class AdminNotice {
    private static final Logger log = LoggerFactory.getLogger(AdminNotice.class);

    private final ChatContacts contacts;
    private final TelegramChats chats;
    private final Outbox outbox;
    private final ChatLanguages languages;
    private final Words words;
    private final Clock clock;

    AdminNotice(ChatContacts contacts, TelegramChats chats, Outbox outbox, ChatLanguages languages, Words words,
            Clock clock) {
        this.contacts = contacts;
        this.chats = chats;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
        this.clock = clock;
    }

    /** What an admin is told of; the words are the message {@code telegram.notice.NAME}. */
    enum Matter {
        /** The bot was taken out of the chat. */
        REMOVED,
        /** The bot may not write in the group or channel. */
        SILENCED, TOPIC_GONE, TOPIC_CLOSED,
        /** The main thread of a forum is closed. */
        GENERAL_CLOSED,
        /** The bot is in a channel now, where it says nothing by itself. */
        IN_CHANNEL;

        private String key() {
            return "telegram.notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Queues the notice. Nothing happens in a private chat, which has no admin, and when no admin has a chat with the
     * bot, which may not speak first.
     *
     * @param part of the chat that it is about, such as a topic; "" for all of it
     */
    void tell(String chat, Matter matter, String part) {
        if (!chat.startsWith("-")) {
            return;
        }
        OptionalLong contact = contacts.of(chat);
        if (contact.isEmpty()) {
            log.warn("chat {}: {}; no admin of it has a chat with the bot, so nobody is told", chat, matter);
            return;
        }
        String person = Long.toString(contact.getAsLong());
        Locale language = languages.of(TelegramSender.CHANNEL, person)
                .orElseGet(() -> chats.languageOf(contact.getAsLong()));
        String text = words.say(language, matter.key(), chats.title(chat), part);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String cause = String.join(" ", "notice", matter.name(), chat, part, today.toString());
        outbox.add(
                new Draft(new ChatId(TelegramSender.CHANNEL, person, 0), Kind.PUSH, cause,
                        Reply.of(Paragraph.of(Run.of(text))), language, null));
    }
}
