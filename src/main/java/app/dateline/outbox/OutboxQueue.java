package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;

/**
 * Whose turn it is. Of each chat only the oldest message is ever due: one that waits holds up those behind it, so that nothing
 * overtakes in a chat; answers stand before pushes.
 */
@Repository
class OutboxQueue {
    private static final Logger log = LoggerFactory.getLogger(OutboxQueue.class);
    private static final String REACHABLE = """
            o.next_at <= :now and not exists (select 1 from outbox_pause p where p.channel = o.channel
            and p.chat in (o.chat, '*') and p.until_at > :now)
            """;
    /**
     * Grouped first, so that who waits behind others is read over and not compared with all before. H2 looks a list of states up in
     * no index behind other columns: each of them stands by itself. It may look for who is first anew for each message, too: the
     * left join is there to have it look once.
     */
    static final String ANSWERS = "select " + OutboxRows.COLUMNS
            + """
                    from (select min(id) as id from (
                            select chat, id from outbox where channel = :channel and kind = 'ANSWER' and state = 'PENDING' union all
                            select chat, id from outbox where channel = :channel and kind = 'ANSWER' and state = 'SENDING') g
                          group by chat) h
                    left join outbox o on o.id = h.id where o.state = 'PENDING' and\s"""
            + REACHABLE + " order by o.id limit :most";

    private final OutboxSending sending;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxQueue(Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.sending = outbox.sending();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A push whose turn it is.
     *
     * @param waiting how many pushes of its chat wait, itself among them
     */
    record Head(String chat, long id, int waiting) {}

    /** Each chat's oldest answer, if its time has come. */
    List<OutboxMessage> answers(String channel, int most) {
        return read(jdbc.sql(ANSWERS).param("channel", channel), most);
    }

    /** Each chat's oldest push, if its time has come; the chats that have waited longest for their turn come first. */
    List<Head> pushes(String channel, int most) {
        return heads(channel, Kind.PUSH, most);
    }

    /** The same of corrections. */
    List<Head> corrections(String channel, int most) {
        return heads(channel, Kind.CORRECTION, most);
    }

    private List<Head> heads(String channel, Kind kind, int most) {
        return jdbc.sql("""
                select h.chat, h.id, h.waiting
                from (select chat, min(id) as id, count(*) as waiting from outbox
                      where channel = :channel and kind = :kind and state = 'PENDING' group by chat) h
                left join outbox o on o.id = h.id where\s""" + REACHABLE + " and not" + Standstill.STANDS
                + " order by o.next_at, o.id limit :most")
                .param("channel", channel).param("kind", kind.name()).param("now", OutboxRows.at(clock.instant()))
                .param("most", most)
                .query((row, number) -> new Head(row.getString("chat"), row.getLong("id"), row.getInt("waiting")))
                .list();
    }

    /** A message that waits. One that cannot be read fails. */
    Optional<OutboxMessage> waiting(long id) {
        return read(jdbc.sql("select " + OutboxRows.COLUMNS
                + "from outbox o where o.id = :id and o.state = 'PENDING' limit :most").param("id", id), 1).stream()
                .findFirst();
    }

    /** The pushes, as loud as this one, that wait behind it in its chat and thread and have not been tried before, in order. */
    List<OutboxMessage> behind(OutboxMessage first, int most) {
        ChatId chat = first.chat();
        return read(jdbc.sql("select " + OutboxRows.COLUMNS + """
                from outbox o where o.channel = :channel and o.chat = :chat and o.state = 'PENDING' and o.kind = 'PUSH'
                and o.id > :id order by o.id limit :most""").param("channel", chat.channel()).param("chat", chat.chat())
                .param("id", first.id()), most).stream()
                .takeWhile(each -> each.chat().equals(chat) && each.silent() == first.silent() && each.attempts() == 0
                        && each.edits() == null)
                .toList();
    }

    /** A row that cannot be read fails alone and holds up no other. */
    private List<OutboxMessage> read(JdbcClient.StatementSpec query, int most) {
        Map<Long, String> unreadable = new LinkedHashMap<>();
        List<OutboxMessage> due = query.param("now", OutboxRows.at(clock.instant())).param("most", most)
                .query((ResultSet rows) -> {
                    return rows(rows, unreadable);
                });
        unreadable.forEach((id, why) -> {
            log.error("message {} cannot be read and was given up: {}", id, why);
            sending.finish(id, State.FAILED, "cannot be read: " + why);
        });
        return due;
    }

    private static List<OutboxMessage> rows(ResultSet rows, Map<Long, String> unreadable) throws SQLException {
        List<OutboxMessage> read = new ArrayList<>();
        while (rows.next()) {
            try {
                read.add(OutboxRows.message(rows, rows.getRow()));
            } catch (JacksonException | IllegalArgumentException e) {
                unreadable.put(rows.getLong("id"), e.toString());
            }
        }
        return read;
    }

    /** Puts what waits behind a push at the end of the line of chats. */
    void toTheEnd(OutboxMessage message) {
        ChatId chat = message.chat();
        jdbc.sql("""
                update outbox set next_at = :now where next_at < :now and id = (select min(id) from outbox where
                channel = :channel and chat = :chat and state = 'PENDING' and kind = 'PUSH' and id > :id)""")
                .param("now", OutboxRows.at(clock.instant())).param("channel", chat.channel())
                .param("chat", chat.chat()).param("id", message.id()).update();
    }

    /**
     * Takes up what a process that died was sending: answers and edits go again, pushes become uncertain.
     *
     * @param most how often an answer or an edit is sent, should it be what the process dies of
     * @return how many there were
     */
    int recover(String channel, int most) {
        List<Long> left = jdbc.sql("select id from outbox where channel = ? and state = 'SENDING'").param(channel)
                .query((row, number) -> row.getLong("id")).list();
        return (int) left.stream().filter(id -> sending.recover(id, () -> isTakenUp(id, most))).count();
    }

    private boolean isTakenUp(long id, int most) {
        return jdbc
                .sql("""
                        update outbox set updated_at = :now, next_at = :now, last_error = 'stopped while sending',
                          attempts = attempts + 1,
                          state = case when (kind = 'ANSWER' or edits is not null) and attempts + 1 < :most then 'PENDING' else 'UNCERTAIN' end
                        where id = :id and state = 'SENDING'""")
                .param("now", OutboxRows.at(clock.instant())).param("most", most).param("id", id).update() == 1;
    }

    /** When something was last sent where: for whoever counts, after a new start. */
    record LatelySent(ChatId chat, Instant at) {}

    /** What has been sent since then, oldest first: each part by itself, and once what several rows were joined into. */
    List<LatelySent> sentSince(String channel, Instant since) {
        return jdbc.sql("""
                select chat, refs, max(updated_at) as at from outbox
                where state = 'SENT' and updated_at > :since and channel = :channel
                group by chat, refs order by max(updated_at)""").param("since", OutboxRows.at(since))
                .param("channel", channel).query((row, number) -> Collections.nCopies(
                        row.getString("refs").split(" ").length,
                        new LatelySent(new ChatId(channel, row.getString("chat"), 0),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list().stream().flatMap(List::stream).toList();
    }
}
