package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.PersonalData;
import app.dateline.chat.Reply;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said in a chat: its words go, and the row that says that it was said stays its time. What waits is not said any more. */
@Repository
class SaidWords implements PersonalData {
    private final JdbcClient jdbc;
    private final Clock clock;

    SaidWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void forget(ChatId chat) {
        jdbc.sql("delete from outbox_shown where channel = ? and chat = ?").params(chat.channel(), chat.chat())
                .update();
        String nothing = Payload.write(Reply.silence());
        jdbc.sql("""
                update outbox set payload = :nothing, otherwise = null, seal = :seal,
                  state = case when state = 'SENT' then 'SENT' else 'EXPIRED' end,
                  updated_at = case when state in ('SENT', 'EXPIRED', 'FAILED') then updated_at
                    else cast(:now as timestamp with time zone) end
                where channel = :channel and chat = :chat and state <> 'SENDING'""").param("nothing", nothing)
                .param("seal", OutboxRows.seal(nothing, null)).param("now", OutboxRows.at(clock.instant()))
                .param("channel", chat.channel()).param("chat", chat.chat()).update();
    }
}
