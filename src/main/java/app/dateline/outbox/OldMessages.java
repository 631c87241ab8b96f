package app.dateline.outbox;

import app.dateline.chat.AccountChanged;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account wrote that does not speak any more: nothing of it can be changed, and what was to take its place is a new message. */
@Repository
class OldMessages implements AccountChanged {
    private final JdbcClient jdbc;
    private final Clock clock;

    OldMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void accountChanged(String channel) {
        // A correction that can only be made in place would come as the whole message once more.
        jdbc.sql(
                """
                        update outbox set state = 'EXPIRED', last_error = 'the message was written by another bot', updated_at = ?
                        where channel = ? and kind = 'CORRECTION' and state = 'PENDING' and edits is not null
                        and otherwise is null""")
                .params(OutboxRows.at(clock.instant()), channel).update();
        jdbc.sql(
                """
                        update outbox set reply_to = null, edits = null, refs = '', parts_sent = case when state = 'PENDING' then 0
                          else parts_sent end
                        where channel = ? and (refs <> '' or edits is not null or reply_to is not null)""")
                .param(channel)
                .update();
        jdbc.sql("update outbox_shown set refs = '' where channel = ?").param(channel).update();
    }
}
