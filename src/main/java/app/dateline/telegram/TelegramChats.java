package app.dateline.telegram;

import app.dateline.text.Clip;
import app.dateline.chat.ChatMoved;
import app.dateline.chat.ChatNames;
import app.dateline.chat.ChatPlaces;
import app.dateline.chat.ChatReach;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.outbox.Pauses;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;

/**
 * The chats the bot has met, and whether it may write there. State and pause change together, in this order wherever they do,
 * so that of two who change them at once the second waits for the first.
 */
@Repository
@OnTelegram
class TelegramChats implements ChatMoved, ChatNames, ChatPlaces {
    private static final Logger log = LoggerFactory.getLogger(TelegramChats.class);
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate together;
    private final Pauses pauses;
    private final List<ChatReach> reach;
    private final Clock clock;

    TelegramChats(JdbcClient jdbc, PlatformTransactionManager transactions, Pauses pauses, List<ChatReach> reach,
            Clock clock) {
        this.jdbc = jdbc;
        this.together = new TransactionTemplate(transactions);
        this.pauses = pauses;
        this.reach = List.copyOf(reach);
        this.clock = clock;
    }

    /** Whether the bot may write to a chat. */
    enum State {
        ACTIVE,
        /** Not until it comes back. */
        SUSPENDED,
        /** Never again: the account is deleted. */
        ENDED
    }

    /** Somebody wrote there or let the bot in: it may write. */
    void active(Chat chat) {
        String id = id(chat);
        Optional<State> before = state(id);
        if (before.isEmpty() || before.get() != State.ACTIVE) {
            before.ifPresent(state -> log.info("chat {} is back", id));
            back(id);
        }
        known(chat);
    }

    /** Something has changed that kept the bot from writing there. */
    void back(String chat) {
        together.executeWithoutResult(status -> {
            set(chat, State.ACTIVE, "");
            pauses.resume(TelegramSender.CHANNEL, chat);
            reach.forEach(each -> each.back(TelegramSender.CHANNEL, chat));
        });
    }

    /** The chats that are sent nothing for this reason. */
    List<String> suspendedFor(String why) {
        return jdbc.sql("select chat from telegram_chat where state = 'SUSPENDED' and reason = ? order by chat")
                .param(why).query((row, number) -> row.getString("chat")).list();
    }

    /** Some of the chats the bot may write to. */
    List<String> active(int most) {
        return jdbc.sql("select chat from telegram_chat where state = 'ACTIVE' order by chat limit ?").param(most)
                .query((row, number) -> row.getString("chat")).list();
    }

    /** Something was posted in a channel: so the bot is there. Whether it may write is another matter, unless it is new. */
    void posts(Chat chat) {
        boolean isMet = suspendedFor(id(chat), Succession.NOT_MET);
        if (isMet) {
            active(chat);
        } else {
            known(chat);
        }
    }

    private boolean suspendedFor(String chat, String why) {
        return jdbc.sql("select count(*) from telegram_chat where chat = ? and state = 'SUSPENDED' and reason = ?")
                .params(chat, why).query(Long.class).single() > 0;
    }

    /** The chat exists and is called so; whether the bot may write there stays as it is. */
    void known(Chat chat) {
        String id = id(chat);
        int renamed = jdbc
                .sql("update telegram_chat set title = :title, type = :type where chat = :chat and (title <> :title or type <> :type)")
                .param("title", title(chat)).param("type", chat.getType()).param("chat", id).update();
        if (renamed == 0 && state(id).isEmpty()) {
            jdbc.sql("""
                    merge into telegram_chat c using (values (cast(:chat as varchar(64)))) as n(chat) on c.chat = n.chat
                    when not matched then insert (chat, type, title, state, reason, changed_at)
                    values (n.chat, cast(:type as varchar(20)), cast(:title as varchar(300)), 'ACTIVE', '',
                            cast(:now as timestamp with time zone))""").param("chat", id)
                    .param("type", chat.getType()).param("title", title(chat)).param("now", now()).update();
        }
    }

    private static String id(Chat chat) {
        return Long.toString(chat.getId());
    }

    /** A private chat's title is its person's name, and nobody needs that here. */
    private static String title(Chat chat) {
        return chat.getTitle() == null ? "" : Incoming.title(chat);
    }

    /** The bot may not write there until the chat comes back. */
    void suspended(String chat, String why) {
        silenced(chat, State.SUSPENDED, why);
    }

    /** Nobody is there any more. */
    void ended(String chat, String why) {
        silenced(chat, State.ENDED, why);
    }

    private void silenced(String chat, State state, String why) {
        together.executeWithoutResult(status -> {
            set(chat, state, why);
            pauses.suspend(TelegramSender.CHANNEL, chat, why);
            reach.forEach(each -> each.lost(TelegramSender.CHANNEL, chat));
        });
    }

    /**
     * The groups and channels, by title, to which this person added the bot, and where it may write.
     *
     * @param most of them
     */
    List<Known> addedBy(long person, int most) {
        return jdbc.sql("""
                select chat, type, title from telegram_chat where contact = ? and state = 'ACTIVE' and type <> 'private'
                order by title, chat limit ?""").params(person, most)
                .query((row, number) -> new Known(row.getString("chat"), row.getString("type"), row.getString("title")))
                .list();
    }

    /** A group or channel. @param type in Telegram's words */
    record Known(String chat, String type, String title) {}

    Optional<State> state(String chat) {
        return jdbc.sql("select state from telegram_chat where chat = ?").param(chat).query(String.class).optional()
                .map(State::valueOf);
    }

    /** What people call it; its id when that is not known. */
    String title(String chat) {
        return nameOf(chat).orElse(chat);
    }

    @Override
    public Optional<String> nameOf(String chat) {
        return jdbc.sql("select title from telegram_chat where chat = ?").param(chat).query(String.class).optional()
                .filter(title -> !title.isBlank());
    }

    /** Remembers who added the bot, who is told of the chat's troubles. */
    void addedBy(String chat, long person) {
        jdbc.sql("update telegram_chat set contact = ? where chat = ?").params(person, chat).update();
    }

    /** Who added the bot. */
    OptionalLong contact(String chat) {
        return jdbc.sql("select contact from telegram_chat where chat = ? and contact is not null").param(chat)
                .query(Long.class).optional().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** True when this person has a private chat with the bot and has not closed it. */
    boolean mayWriteTo(long person) {
        return jdbc.sql("select count(*) from telegram_chat where chat = ? and type = 'private' and state = 'ACTIVE'")
                .param(Long.toString(person)).query(Long.class).single() > 0;
    }

    /** Remembers a person's language, for what the bot says of its own accord; only of people who have a chat with it. */
    void speaks(User person) {
        String language = Incoming.language(person).getLanguage();
        jdbc.sql("""
                update telegram_chat set language = :language where chat = :chat and type = 'private'
                and language is distinct from cast(:language as varchar(8))""").param("language", language)
                .param("chat", Long.toString(person.getId())).update();
    }

    /** English for people whose language is not known. */
    Locale languageOf(long person) {
        return jdbc.sql("select language from telegram_chat where chat = ? and language is not null")
                .param(Long.toString(person)).query(String.class).optional().map(Locale::of).orElse(Locale.ENGLISH);
    }

    @Override
    public String channel() {
        return TelegramSender.CHANNEL;
    }

    @Override
    public Map<String, Place> placesOf(Collection<String> chats) {
        Map<String, Place> places = new HashMap<>();
        if (!chats.isEmpty()) {
            jdbc.sql("select chat, type from telegram_chat where chat in (:chats)").param("chats", chats)
                    .query((ResultSet row) -> {
                        places.put(row.getString("chat"), Incoming.place(row.getString("type")));
                    });
        }
        return places;
    }

    private void set(String chat, State state, String why) {
        jdbc.sql("update telegram_chat set state = ?, reason = ?, changed_at = ? where chat = ?")
                .params(state.name(), Clip.to(why, LONGEST_REASON), now(), chat).update();
    }

    /** What the new id knows already stays; who added the bot is carried over to it. */
    @Override
    public void moved(String channel, String from, String to) {
        if (!channel.equals(TelegramSender.CHANNEL)) {
            return;
        }
        if (state(to).isPresent()) {
            contact(from).ifPresent(person -> jdbc
                    .sql("update telegram_chat set contact = coalesce(contact, ?) where chat = ?").params(person, to)
                    .update());
            jdbc.sql("delete from telegram_chat where chat = ?").param(from).update();
        } else {
            jdbc.sql("update telegram_chat set chat = ?, type = 'supergroup', changed_at = ? where chat = ?")
                    .params(to, now(), from).update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
