package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Unsettled;
import app.dateline.outbox.OutboxMessage.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages whose way ended somewhere else than in their chat, or nobody knows where. */
class Undelivered implements Unsettled {
    private final State state;
    private final List<SentAgain> listeners;
    private final Dispatcher dispatcher;
    private final JdbcClient jdbc;
    private final Clock clock;

    Undelivered(State state, List<SentAgain> listeners, Dispatcher dispatcher, JdbcClient jdbc, Clock clock) {
        this.state = state;
        this.listeners = List.copyOf(listeners);
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from outbox where state = ?").param(state.name()).query(Long.class).single();
    }

    @Override
    public List<Item> newest(int most) {
        return jdbc.sql("""
                select id, updated_at, chat, coalesce(last_error, '') as why from outbox where state = ?
                order by id desc limit ?""").params(state.name(), most).query(Undelivered::item).list();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(row.getLong("id"), row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("chat"), row.getString("why"));
    }

    /** Sends it once more, from its first part that is not known to have arrived; what may have arrived is not taken back as if it had not. */
    @Override
    public boolean again(long id) {
        OffsetDateTime now = OutboxRows.at(clock.instant());
        boolean taken = jdbc
                .sql("""
                        update outbox set state = 'PENDING', attempts = :attempts, next_at = :now, created_at = :now, updated_at = :now
                        where id = :id and state = :state""")
                .param("attempts", state == State.UNCERTAIN ? 1 : 0)
                .param("now", now).param("id", id).param("state", state.name()).update() == 1;
        if (taken) {
            tell(id);
        }
        dispatcher.wake();
        return taken;
    }

    private record Told(ChatId chat, String cause) {}

    /** Without the message's words, which may be what cannot be read. */
    private void tell(long id) {
        jdbc.sql("select channel, chat, thread, cause from outbox where id = ?").param(id)
                .query((row, number) -> new Told(
                        new ChatId(row.getString("channel"), row.getString("chat"), row.getInt("thread")),
                        row.getString("cause")))
                .optional().ifPresent(
                        told -> listeners.forEach(listener -> listener.sentAgain(told.chat(), told.cause())));
    }

    /** The row is kept as long as that of any message that did not arrive. */
    @Override
    public boolean leave(long id) {
        return jdbc.sql("""
                update outbox set state = 'EXPIRED', updated_at = :now where id = :id and state = :state""")
                .param("now", OutboxRows.at(clock.instant())).param("id", id).param("state", state.name())
                .update() == 1;
    }
}
