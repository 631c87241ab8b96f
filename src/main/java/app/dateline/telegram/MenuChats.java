package app.dateline.telegram;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Private chats that were given a menu of their own: Telegram does not list them, and they outlive a restart. */
@Repository
@OnTelegram
class MenuChats {
    private final JdbcClient jdbc;

    MenuChats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> all() {
        return jdbc.sql("select chat from telegram_menu order by chat")
                .query((row, number) -> Long.valueOf(row.getString("chat"))).list();
    }

    void add(long chat) {
        jdbc.sql("""
                insert into telegram_menu (chat) select :chat from change_counter where id = 1
                and not exists (select 1 from telegram_menu where chat = :chat)""").param("chat", Long.toString(chat))
                .update();
    }

    void remove(long chat) {
        jdbc.sql("delete from telegram_menu where chat = ?").param(Long.toString(chat)).update();
    }
}
