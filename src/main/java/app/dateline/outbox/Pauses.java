package app.dateline.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chats that are sent nothing for now: too fast, or out of reach until they come back. */
@Repository
public class Pauses {
    /** Stands for all chats of a channel. */
    public static final String ALL = "*";
    /** Further away than any clock of ours goes, and still a date for every database. */
    public static final Instant UNTIL_IT_COMES_BACK = Instant.parse("9000-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Clock clock;

    public Pauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sends nothing to a chat until then, or longer where it is paused for longer; any number of processes may say so at once. */
    public void pause(String channel, String chat, Instant until, String reason) {
        // No error may come of two that add it at once: it would end the caller's transaction.
        jdbc.sql(
                """
                        insert into outbox_pause (channel, chat, until_at, reason) values (?, ?, ?, ?) on conflict do nothing""")
                .params(channel, chat, OutboxRows.at(until), OutboxRows.reason(reason)).update();
        jdbc.sql("""
                update outbox_pause set until_at = :until, reason = :why
                where channel = :channel and chat = :chat and until_at < :until""").param("channel", channel)
                .param("chat", chat).param("until", OutboxRows.at(until)).param("why", OutboxRows.reason(reason))
                .update();
    }

    /** Sends nothing to a chat until it is resumed; its pushes wait. */
    public void suspend(String channel, String chat, String reason) {
        pause(channel, chat, UNTIL_IT_COMES_BACK, reason);
    }

    /** Lets a chat be written to again. */
    public void resume(String channel, String chat) {
        jdbc.sql("delete from outbox_pause where channel = ? and chat = ?").params(channel, chat).update();
    }

    /** Until when a chat is paused; empty when it is not. */
    public Optional<Instant> until(String channel, String chat) {
        return jdbc.sql("select until_at from outbox_pause where channel = ? and chat = ? and until_at > ?")
                .params(channel, chat, OutboxRows.at(clock.instant())).query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Why a chat is out of reach until it comes back; empty when it is not. */
    public Optional<String> outOfReach(String channel, String chat) {
        return jdbc.sql("select reason from outbox_pause where channel = ? and chat = ? and until_at >= ?")
                .params(channel, chat, OutboxRows.at(UNTIL_IT_COMES_BACK)).query(String.class).optional();
    }

    /**
     * A chat, or all of a channel, that is sent nothing for now.
     *
     * @param chat {@code *} for all
     * @param until empty while it is out of reach
     */
    public record Paused(String channel, String chat, Optional<Instant> until, String reason) {}

    /** The pauses that last, those that end first before the others; a {@link Standstill} is none of them. */
    public List<Paused> now(int most) {
        return jdbc.sql(
                "select * from outbox_pause where until_at > ? and channel <> '*' order by until_at, channel, chat limit ?")
                .params(OutboxRows.at(clock.instant()), most).query(Pauses::paused).list();
    }

    /** How many chats are paused. */
    public long count() {
        return jdbc.sql("select count(*) from outbox_pause where until_at > ? and channel <> '*'")
                .param(OutboxRows.at(clock.instant()))
                .query(Long.class).single();
    }

    private static Paused paused(ResultSet row, int number) throws SQLException {
        Instant until = row.getObject("until_at", OffsetDateTime.class).toInstant();
        return new Paused(row.getString("channel"), row.getString("chat"),
                Optional.of(until).filter(UNTIL_IT_COMES_BACK::isAfter), row.getString("reason"));
    }

    /** Forgets pauses that are over. */
    int sweep() {
        return jdbc.sql("delete from outbox_pause where until_at < ?").param(OutboxRows.at(clock.instant())).update();
    }

    /** A pause goes with its chat, unless the new one has a pause of its own. */
    void moved(String channel, String from, String to) {
        jdbc.sql("""
                update outbox_pause set chat = :to where channel = :channel and chat = :from and not exists (select 1
                from outbox_pause t where t.channel = :channel and t.chat = :to)""").param("to", to)
                .param("channel", channel).param("from", from).update();
        resume(channel, from);
    }
}
