package app.dateline.subscription;

import app.dateline.chat.ChatId;
import app.dateline.chat.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a chat follows and has decided. */
@Repository
class ChatWishes implements PersonalData {
    private final JdbcClient jdbc;
    private final Subscriptions subscriptions;

    ChatWishes(JdbcClient jdbc, Subscriptions subscriptions) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
    }

    /** Rows of what was followed stay, for whoever keeps the stored queries at hand, without the words of the queries. */
    @Override
    public void forget(ChatId chat) {
        jdbc.sql("select id from subscription where channel = ? and chat = ? and state <> 'REMOVED' order by id")
                .params(chat.channel(), chat.chat()).query((row, number) -> row.getLong("id")).list()
                .forEach(subscriptions::remove);
        jdbc.sql("""
                update subscription set subject = '-', subject_key = 'forgotten ' || cast(id as varchar(20))
                where channel = ? and chat = ? and kind <> 'TOPIC'""").params(chat.channel(), chat.chat()).update();
        jdbc.sql("delete from chat_preference where channel = ? and chat = ?").params(chat.channel(), chat.chat())
                .update();
    }
}
