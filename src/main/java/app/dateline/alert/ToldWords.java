package app.dateline.alert;

import app.dateline.chat.ChatId;
import app.dateline.chat.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which words of which articles a chat was told, and why. */
@Repository
class ToldWords implements PersonalData {
    private final JdbcClient jdbc;

    ToldWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(ChatId chat) {
        jdbc.sql("delete from alert where channel = ? and chat = ?").params(chat.channel(), chat.chat()).update();
    }
}
