package app.dateline.telegram;

import app.dateline.chat.ChatMoved;
import app.dateline.outbox.Pauses;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;

/** The chats the bot has met, and whether it may write there. */
@Repository
@OnTelegram
class TelegramChats implements ChatMoved {
    private static final Logger log = LoggerFactory.getLogger(TelegramChats.class);

    private final JdbcClient jdbc;
    private final Pauses pauses;
    private final Clock clock;

    TelegramChats(JdbcClient jdbc, Pauses pauses, Clock clock) {
        this.jdbc = jdbc;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Whether the bot may write to a chat. */
    enum State {
        ACTIVE, SUSPENDED
    }

    /** Somebody wrote there or let the bot in: it may write. */
    synchronized void active(Chat chat) {
        String id = Long.toString(chat.getId());
        Optional<State> state = state(id);
        if (state.isEmpty()) {
            pauses.resume(TelegramSender.CHANNEL, id);
            jdbc.sql("""
                    insert into telegram_chat (chat, type, title, state, reason, changed_at)
                    values (?, ?, ?, 'ACTIVE', '', ?)""").params(id, chat.getType(), title(chat), now())
                    .update();
        } else if (state.get() == State.SUSPENDED) {
            log.info("chat {} is back", id);
            pauses.resume(TelegramSender.CHANNEL, id);
            set(id, State.ACTIVE, "");
        }
    }

    /** A private chat's title is its person's name, and nobody needs that here. */
    private static String title(Chat chat) {
        return chat.getTitle() == null ? "" : Incoming.title(chat);
    }

    /** The bot may not write there until the chat comes back. */
    synchronized void suspended(String chat, String why) {
        set(chat, State.SUSPENDED, why);
        pauses.suspend(TelegramSender.CHANNEL, chat, why);
    }

    Optional<State> state(String chat) {
        return jdbc.sql("select state from telegram_chat where chat = ?").param(chat).query(String.class).optional()
                .map(State::valueOf);
    }

    private void set(String chat, State state, String why) {
        jdbc.sql("update telegram_chat set state = ?, reason = ?, changed_at = ? where chat = ?")
                .params(state.name(), why.substring(0, Math.min(why.length(), 500)), now(), chat).update();
    }

    @Override
    public void moved(String channel, String from, String to) {
        if (!channel.equals(TelegramSender.CHANNEL)) {
            return;
        }
        if (state(to).isPresent()) {
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
