package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.chat.PersonalData;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of a Telegram chat, and what could not be handled of it. A private chat is met anew with the next message. */
@Repository
@OnTelegram
class MetChats implements PersonalData {
    private final JdbcClient jdbc;
    private final Clock clock;

    MetChats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void forget(ChatId chat) {
        if (!chat.channel().equals(TelegramSender.CHANNEL)) {
            return;
        }
        String id = chat.chat();
        jdbc.sql("delete from telegram_heard where chat = ?").param(id).update();
        jdbc.sql("""
                update telegram_inbox set state = 'DONE', raw = '', reason = '', done_at = ?
                where chat = ? and state = 'ASIDE'""").params(clock.instant().atOffset(ZoneOffset.UTC), id).update();
        jdbc.sql("delete from telegram_chat where chat = ? and type = 'private'").param(id).update();
        jdbc.sql("update telegram_chat set title = '', contact = null where chat = ?").param(id).update();
        if (!id.startsWith("-")) {
            jdbc.sql("update telegram_chat set contact = null where contact = ?").param(Long.parseLong(id)).update();
        }
    }
}
