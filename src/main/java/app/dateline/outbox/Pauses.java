package app.dateline.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chats that are sent nothing for now: too fast, or out of reach until they come back. */
@Repository
public class Pauses {
    /** Stands for all chats of a channel. */
    static final String ALL = "*";
    /** Further away than any clock of ours goes, and still a date for every database. */
    private static final Instant UNTIL_IT_COMES_BACK = Instant.parse("9000-01-01T00:00:00Z");
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Pauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sends nothing to a chat until then, or longer where it is paused for longer. One writer at a time, so that two cannot both add the row. */
    public synchronized void pause(String channel, String chat, Instant until, String reason) {
        String why = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        int longer = jdbc
                .sql("update outbox_pause set until_at = ?, reason = ? where channel = ? and chat = ? and until_at < ?")
                .params(at(until), why, channel, chat, at(until)).update();
        if (longer == 0 && until(channel, chat).isEmpty()) {
            resume(channel, chat);
            jdbc.sql("insert into outbox_pause (channel, chat, until_at, reason) values (?, ?, ?, ?)")
                    .params(channel, chat, at(until), why).update();
        }
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
                .params(channel, chat, at(clock.instant())).query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant);
    }

    /** A pause goes with its chat, unless the new one has a pause of its own. */
    void moved(String channel, String from, String to) {
        jdbc.sql("""
                update outbox_pause set chat = :to where channel = :channel and chat = :from and not exists (select 1
                from outbox_pause t where t.channel = :channel and t.chat = :to)""").param("to", to)
                .param("channel", channel).param("from", from).update();
        resume(channel, from);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
