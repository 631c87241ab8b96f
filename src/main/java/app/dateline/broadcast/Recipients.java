package app.dateline.broadcast;

import app.dateline.text.Clip;
import app.dateline.chat.PersonalData;
import app.dateline.chat.AccountChanged;
import app.dateline.broadcast.Recipient.State;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatMoved;
import app.dateline.outbox.Pauses;
import app.dateline.subscription.Follower;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets which broadcast, and what became of it there. */
@Repository
public class Recipients implements ChatMoved, AccountChanged, PersonalData {
    private static final String ENDED = "('SENT', 'FAILED', 'UNCERTAIN', 'EXPIRED')";
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down who gets it; nobody twice. */
    void add(long broadcast, List<Follower> followers) {
        followers.forEach(each -> jdbc
                .sql("""
                        insert into broadcast_recipient (broadcast, channel, chat, thread, language, state, reason, refs, joined)
                        select :broadcast, :channel, :chat, cast(:thread as integer), :language, 'WAITING', '', '', false
                        where not exists (select 1 from broadcast_recipient r where r.broadcast = :broadcast
                          and r.channel = :channel and r.chat = :chat)""")
                .param("broadcast", broadcast)
                .param("channel", each.chat().channel()).param("chat", each.chat().chat())
                .param("thread", each.chat().thread()).param("language", each.language().toLanguageTag()).update());
    }

    /** Some of those in a state, in order. */
    List<Recipient> in(long broadcast, State state, int most) {
        return jdbc.sql("select * from broadcast_recipient where broadcast = ? and state = ? order by id limit ?")
                .params(broadcast, state.name(), most).query(Recipients::row).list();
    }

    /** How many messages are on their way, those left out that were written before: these wait for their own chat. */
    int onTheirWay(long broadcast, Instant since) {
        return jdbc.sql("""
                select (select count(*) from broadcast_recipient
                        where broadcast = :broadcast and state = 'QUEUED' and queued_at > :since)
                     + (select count(*) from broadcast_recipient
                        where broadcast = :broadcast and withdrawal = 'QUEUED' and queued_at > :since)""")
                .param("broadcast", broadcast).param("since", Broadcasts.at(since)).query(Integer.class).single();
    }

    boolean isAnyIn(long broadcast, State state) {
        return !in(broadcast, state, 1).isEmpty();
    }

    void queued(long id, long message) {
        jdbc.sql("""
                update broadcast_recipient set state = 'QUEUED', message = ?, queued_at = ? where id = ?""")
                .params(message, now(), id).update();
    }

    void waits(long id) {
        jdbc.sql("update broadcast_recipient set state = 'WAITING', message = null where id = ?").param(id).update();
    }

    void ended(long id, State state, String reason) {
        jdbc.sql("update broadcast_recipient set state = ?, reason = ?, ended_at = ? where id = ?")
                .params(state.name(), reason(reason), now(), id).update();
    }

    /** Ends all that have not been begun. */
    void endWaiting(long broadcast, State state, String reason) {
        jdbc.sql("""
                update broadcast_recipient set state = ?, reason = ?, ended_at = ?
                where broadcast = ? and state = 'WAITING'""").params(state.name(), reason(reason), now(), broadcast)
                .update();
    }

    /** Those on their way whose chat is out of reach now: nothing of theirs will be sent soon. */
    List<Recipient> cutOff(long broadcast, int most) {
        return jdbc.sql("""
                select r.* from broadcast_recipient r join outbox_pause p on p.channel = r.channel and p.chat = r.chat
                where r.broadcast = ? and r.state = 'QUEUED' and p.until_at >= ? order by r.id limit ?""")
                .params(broadcast, Broadcasts.at(Pauses.UNTIL_IT_COMES_BACK), most).query(Recipients::row).list();
    }

    /** Notes where messages have ended. Returns how many it noted. */
    int settle(long broadcast, int most) {
        // Of a message that several were joined in, all end one after the other.
        return settle("r.broadcast = :broadcast and r.state = 'QUEUED' and (o.id is null or o.state in " + ENDED
                + " and not exists (select 1 from outbox s where s.channel = o.channel and s.chat = o.chat"
                + " and s.kind = 'PUSH' and s.state = 'SENDING'))", broadcast, most);
    }

    /** Notes what has been sent after all, since somebody had it sent again. */
    int settleAgain(int most) {
        return settle("r.state in ('FAILED', 'UNCERTAIN') and o.state = 'SENT'", 0, most);
    }

    /** The same of one broadcast. */
    int settleAgain(long broadcast, int most) {
        return settle("r.broadcast = :broadcast and r.state in ('FAILED', 'UNCERTAIN') and o.state = 'SENT'", broadcast,
                most);
    }

    private int settle(String which, long broadcast, int most) {
        List<Ended> ended = jdbc
                .sql("""
                        select r.id, o.state, coalesce(o.refs, '') as refs, coalesce(o.last_error, '') as why, o.updated_at,
                               case when o.refs is null or o.refs = '' then 0 else (select count(*) from outbox j
                                 where j.channel = o.channel and j.chat = o.chat and j.refs = o.refs and j.edits is null) end as beside
                        from broadcast_recipient r left join outbox o on o.id = r.message where\s"""
                        + which
                        + " order by r.id limit :most")
                .param("broadcast", broadcast).param("most", most).query(Ended::of).list();
        ended.forEach(each -> jdbc.sql("""
                update broadcast_recipient set state = ?, reason = ?, refs = ?, joined = ?, ended_at = ?
                where id = ?""").params(each.state().name(), reason(each.why()), each.refs(), each.isJoined(),
                each.at() == null ? now() : each.at(), each.id()).update());
        return ended.size();
    }

    /** How a message ended, for the recipient of this number. */
    private record Ended(long id, State state, String why, String refs, boolean isJoined, @Nullable OffsetDateTime at) {
        static Ended of(ResultSet row, int number) throws SQLException {
            State state = state(row.getString("state"));
            return new Ended(row.getLong("id"), state, state == State.SENT ? "" : row.getString("why"),
                    row.getString("refs"), row.getInt("beside") > 1, row.getObject("updated_at", OffsetDateTime.class));
        }

        /** A message that is not there any more may have arrived before. */
        private static State state(@Nullable String message) {
            return switch (Objects.requireNonNullElse(message, "")) {
                case "SENT" -> State.SENT;
                case "FAILED" -> State.FAILED;
                case "EXPIRED" -> State.SKIPPED;
                default -> State.UNCERTAIN;
            };
        }
    }

    /** Some of those where it stands and nobody has begun to take it back. */
    List<Recipient> standing(long broadcast, int most) {
        return jdbc.sql("""
                select * from broadcast_recipient where broadcast = ? and withdrawal is null and state = 'SENT'
                order by id limit ?""").params(broadcast, most).query(Recipients::row).list();
    }

    void withdrawing(long id, long undoing) {
        jdbc.sql("update broadcast_recipient set withdrawal = 'QUEUED', undoing = ?, queued_at = ? where id = ?")
                .params(undoing, now(), id).update();
    }

    /** It is taken back by a message that there is already. */
    void withdrawn(long id) {
        jdbc.sql("update broadcast_recipient set withdrawal = 'DONE' where id = ?").param(id).update();
    }

    /** Notes where it was taken back, and where that did not arrive. */
    void settleWithdrawals(long broadcast, int most) {
        jdbc.sql("""
                select r.id, o.state, coalesce(o.last_error, '') as why from broadcast_recipient r
                left join outbox o on o.id = r.undoing
                where r.broadcast = :broadcast and r.withdrawal = 'QUEUED' and (o.id is null or o.state in\s""" + ENDED
                + ") order by r.id limit :most").param("broadcast", broadcast).param("most", most)
                .query((row, number) -> new Undone(row.getLong("id"), "SENT".equals(row.getString("state")),
                        row.getString("why")))
                .list().forEach(this::note);
    }

    private record Undone(long id, boolean isDone, String why) {}

    private void note(Undone undone) {
        jdbc.sql("update broadcast_recipient set withdrawal = ?, reason = ? where id = ?")
                .params(undone.isDone() ? "DONE" : "FAILED", undone.isDone() ? "" : reason(undone.why()), undone.id())
                .update();
    }

    boolean isAnyWithdrawing(long broadcast) {
        return jdbc.sql("select count(*) from broadcast_recipient where broadcast = ? and withdrawal = 'QUEUED'")
                .param(broadcast).query(Long.class).single() > 0;
    }

    /** How many stand where. */
    public Tally tally(long broadcast) {
        Map<State, Integer> by = new EnumMap<>(State.class);
        Map<String, Integer> withdrawn = new HashMap<>();
        jdbc.sql("""
                select state, coalesce(withdrawal, '') as withdrawal, count(*) as many from broadcast_recipient
                where broadcast = ? group by state, coalesce(withdrawal, '')""").param(broadcast)
                .query((ResultSet row) -> {
                    by.merge(State.valueOf(row.getString("state")), row.getInt("many"), Integer::sum);
                    withdrawn.merge(row.getString("withdrawal"), row.getInt("many"), Integer::sum);
                });
        return new Tally(by, withdrawn.getOrDefault("DONE", 0), withdrawn.getOrDefault("QUEUED", 0),
                withdrawn.getOrDefault("FAILED", 0));
    }

    /** Some of those who did not get it or may not have, and of those where it could not be taken back. */
    public List<Recipient> missed(long broadcast, int most) {
        return jdbc.sql("""
                select * from broadcast_recipient where broadcast = ?
                and (state in ('FAILED', 'SKIPPED', 'UNCERTAIN') or withdrawal = 'FAILED') order by id limit ?""")
                .params(broadcast, most).query(Recipients::row).list();
    }

    /** How many these are. */
    public int missed(long broadcast) {
        return jdbc.sql("""
                select count(*) from broadcast_recipient where broadcast = ?
                and (state in ('FAILED', 'SKIPPED', 'UNCERTAIN') or withdrawal = 'FAILED')""").param(broadcast)
                .query(Integer.class).single();
    }

    /** A broadcast that a chat got. @param broadcast its number */
    public record Received(long broadcast, Instant at) {}

    /** The broadcast that stands in a chat in the message with this number of the channel's; empty when none does. */
    public Optional<Received> received(ChatId chat, String ref) {
        return jdbc.sql("""
                select broadcast, ended_at from broadcast_recipient where channel = :channel and chat = :chat
                and state = 'SENT' and ' ' || refs || ' ' like '% ' || :ref || ' %' order by id desc limit 1""")
                .param("channel", chat.channel()).param("chat", chat.chat()).param("ref", ref)
                .query((row, number) -> new Received(row.getLong("broadcast"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Of two rows of one chat the one that has come further stays; the old chat's messages have no numbers in the new one. */
    @Override
    public void moved(String channel, String from, String to) {
        for (String[] pair : new String[][]{{from, to}, {to, from}}) {
            jdbc.sql("""
                    delete from broadcast_recipient where channel = :channel and chat = :chat and exists (
                      select 1 from broadcast_recipient t where t.broadcast = broadcast_recipient.broadcast
                      and t.channel = :channel and t.chat = :other and (t.state = 'SENT'
                        or t.state <> 'WAITING' and broadcast_recipient.state <> 'SENT'
                        or broadcast_recipient.state = 'WAITING'))""").param("channel", channel)
                    .param("chat", pair[0]).param("other", pair[1]).update();
        }
        jdbc.sql("update broadcast_recipient set chat = ?, refs = '' where channel = ? and chat = ?")
                .params(to, channel, from).update();
    }

    @Override
    public void accountChanged(String channel) {
        jdbc.sql("update broadcast_recipient set refs = '' where channel = ? and refs <> ''").param(channel).update();
    }

    @Override
    public void forget(ChatId chat) {
        jdbc.sql("delete from broadcast_recipient where channel = ? and chat = ?").params(chat.channel(), chat.chat())
                .update();
    }

    private static Recipient row(ResultSet row, int number) throws SQLException {
        long message = row.getLong("message");
        Optional<Long> written = row.wasNull() ? Optional.empty() : Optional.of(message);
        String refs = row.getString("refs");
        return new Recipient(row.getLong("id"),
                new ChatId(row.getString("channel"), row.getString("chat"), row.getInt("thread")),
                Locale.forLanguageTag(row.getString("language")), State.valueOf(row.getString("state")),
                row.getString("reason"), written, refs.isEmpty() ? List.of() : List.of(refs.split(" ")),
                row.getBoolean("joined"), Broadcasts.moment(row, "ended_at"));
    }

    private static String reason(String why) {
        return Clip.to(why, LONGEST_REASON);
    }

    private OffsetDateTime now() {
        return Broadcasts.at(clock.instant());
    }
}
