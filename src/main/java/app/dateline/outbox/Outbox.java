package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.State;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Everything the bot says, as rows, before it is said. */
@Repository
public class Outbox {
    /** How many pauses and unsettled answers a chat has. */
    static final String IS_BUSY = """
            select (select count(*) from outbox_pause p where p.channel = :channel and p.chat in (:chat, '*')
                    and p.until_at > :now)
                 + (select count(*) from outbox where channel = :channel and chat = :chat
                    and kind = 'ANSWER' and state = 'PENDING')
                 + (select count(*) from outbox where channel = :channel and chat = :chat
                    and kind = 'ANSWER' and state = 'SENDING')""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ShownRows shown;
    private final OutboxSending sending;

    @Autowired
    public Outbox(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, new OutboxSending(jdbc, clock));
    }

    Outbox(JdbcClient jdbc, Clock clock, OutboxSending sending) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shown = new ShownRows(jdbc, clock);
        this.sending = sending;
    }

    /** What only those use who send. */
    OutboxSending sending() {
        return sending;
    }

    /** Queues a message, inside the transaction that causes it. Empty when this cause already has its message. */
    public Optional<OutboxMessage> add(Draft draft) {
        return insert(draft, State.PENDING);
    }

    /**
     * Queues a message that the caller itself sends right after its transaction, through {@link Dispatcher#sendNow}.
     * Empty when this cause already has its message, or when the chat is paused or has older answers waiting: then the
     * dispatcher sends it in its turn.
     */
    public Optional<OutboxMessage> addClaimed(Draft draft) {
        State state = isFree(draft.chat()) ? State.SENDING : State.PENDING;
        Optional<OutboxMessage> added = insert(draft, state);
        return state == State.SENDING ? added : Optional.empty();
    }

    private boolean isFree(ChatId chat) {
        return jdbc.sql(IS_BUSY).param("channel", chat.channel()).param("chat", chat.chat()).param("now", now())
                .query(Long.class).single() == 0;
    }

    private Optional<OutboxMessage> insert(Draft draft, State state) {
        var key = new GeneratedKeyHolder();
        ChatId chat = draft.chat();
        String payload = Payload.write(draft.reply());
        String otherwise = draft.otherwise() == null ? null : Payload.write(draft.otherwise());
        int added = jdbc
                .sql("""
                        insert into outbox (channel, chat, thread, kind, cause, payload, otherwise, seal, language, reply_to, edits,
                               instead_of, silent, reply_cause, state, parts_sent, attempts, next_at, created_at, updated_at)
                        select :channel, :chat, cast(:thread as integer), :kind, :cause, :payload, cast(:otherwise as varchar(1000000)),
                               :seal, :language, cast(:replyTo as varchar(40)), cast(:edits as varchar(40)),
                               cast(:insteadOf as varchar(200)), cast(:silent as boolean), cast(:replyCause as varchar(200)),
                               :state, 0, 0, cast(:now as timestamp with time zone),
                               cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
                        where not exists (select 1 from outbox where channel = :channel and chat = :chat and thread = :thread
                              and cause = :cause)""")
                .param("channel", chat.channel()).param("chat", chat.chat()).param("thread", chat.thread())
                .param("kind", draft.kind().name()).param("cause", draft.cause())
                .param("payload", payload).param("otherwise", otherwise)
                .param("seal", OutboxRows.seal(payload, otherwise)).param("silent", draft.silent())
                .param("replyCause", draft.replyCause())
                .param("language", draft.language().toLanguageTag())
                .param("replyTo", draft.replyTo()).param("edits", draft.edits()).param("insteadOf", draft.insteadOf())
                .param("state", state.name())
                .param("now", now())
                .update(key, "id");
        Number id = added == 0 ? null : key.getKey();
        if (id == null) {
            return Optional.empty();
        }
        if (state == State.SENDING) {
            sending.claimNew(id.longValue());
        }
        shown.note(id.longValue(), draft);
        return Optional.of(new OutboxMessage(id.longValue(), chat, draft.kind(), draft.cause(), draft.reply(),
                draft.language(), draft.replyTo(), draft.edits(), draft.insteadOf(), 0, 0, draft.silent(),
                draft.otherwise() != null));
    }

    /** A message, whatever has become of it; empty when it is forgotten. */
    public Optional<OutboxMessage> find(long id) {
        return OutboxRows.find(jdbc, id);
    }

    /** The channel's own ids of the messages in which the one for this cause stands, in order; empty when unknown. */
    public List<String> refsFor(ChatId chat, String cause) {
        return jdbc.sql("select refs from outbox where channel = ? and chat = ? and thread = ? and cause = ?")
                .params(chat.channel(), chat.chat(), chat.thread(), cause).query(String.class).optional()
                .filter(refs -> !refs.isEmpty()).map(refs -> List.of(refs.split(" "))).orElse(List.of());
    }

    /**
     * The messages in which words of an article stand or will stand, newest first: a page of at most {@code most}.
     *
     * @param before the last {@link ShownAt#id()} of the page before; {@link Long#MAX_VALUE} for the first page
     */
    public List<ShownAt> showing(long article, long before, int most) {
        return shown.of(article, before, most);
    }

    /** Says something else in a message that still waits and of which nothing was sent; false when it does not wait any more. */
    public boolean rewrite(long id, Reply reply) {
        String payload = Payload.write(reply);
        boolean waits = jdbc.sql("""
                update outbox set payload = :payload, otherwise = null, seal = :seal, updated_at = :now
                where id = :id and state = 'PENDING' and parts_sent = 0""").param("payload", payload)
                .param("seal", OutboxRows.seal(payload, null)).param("now", now()).param("id", id).update() == 1;
        if (waits) {
            find(id).ifPresent(shown::noteAnew);
        }
        return waits;
    }

    /** True when the message for this cause is on its way or may be: it can neither be taken back nor be edited yet. */
    public boolean isOnItsWay(ChatId chat, String cause) {
        return jdbc.sql("""
                select count(*) from outbox where channel = ? and chat = ? and thread = ? and cause = ?
                and state in ('PENDING', 'SENDING')""").params(chat.channel(), chat.chat(), chat.thread(), cause)
                .query(Long.class).single() > 0;
    }

    /** Takes back what waits: all of a message of which nothing can have arrived, or the parts that have not; true for all. */
    public boolean withdraw(ChatId chat, String cause) {
        Optional<Long> waiting = jdbc.sql("""
                select id from outbox where channel = ? and chat = ? and thread = ? and cause = ? and state = 'PENDING'
                and parts_sent = 0 and attempts = 0""")
                .params(chat.channel(), chat.chat(), chat.thread(), cause).query(Long.class).optional();
        boolean isWhole = waiting.isPresent() && jdbc
                .sql("delete from outbox where id = ? and state = 'PENDING' and parts_sent = 0 and attempts = 0")
                .param(waiting.get()).update() == 1;
        if (isWhole) {
            shown.forget(waiting.get());
        }
        if (!isWhole) {
            jdbc.sql("""
                    update outbox set state = 'SENT', last_error = 'the rest of it was taken back', updated_at = ?
                    where channel = ? and chat = ? and thread = ? and cause = ? and state = 'PENDING' and parts_sent > 0
                    and attempts = 0""")
                    .params(now(), chat.channel(), chat.chat(), chat.thread(), cause).update();
        }
        return isWhole;
    }

    /** Takes back a push of which nothing was sent, as if it had never been written; false when it does not wait any more. */
    public boolean takeBack(long id) {
        boolean waited = jdbc.sql("""
                delete from outbox where id = ? and kind = 'PUSH' and state = 'PENDING' and parts_sent = 0""").param(id)
                .update() == 1;
        if (waited) {
            shown.forget(id);
        }
        return waited;
    }

    /** Ends all messages of a cause that did not arrive, or may not have, in every chat: nobody sends them again. */
    public void giveUp(String cause, String why) {
        jdbc.sql("""
                update outbox set state = 'EXPIRED', last_error = ?, updated_at = ?
                where cause = ? and state in ('PENDING', 'FAILED', 'UNCERTAIN')""")
                .params(OutboxRows.reason(why), now(), cause).update();
        sending.countEnded(1);
    }

    /** The causes of what waits for a chat's thread and begin like this, oldest first. */
    public List<String> waiting(ChatId chat, String beginning) {
        return jdbc.sql("""
                select cause from outbox where channel = ? and chat = ? and thread = ? and state = 'PENDING'
                and substring(cause, 1, ?) = ? order by id""")
                .params(chat.channel(), chat.chat(), chat.thread(), beginning.length(), beginning)
                .query((row, number) -> row.getString("cause")).list();
    }

    /** Ends all that waits for a chat that will never read it. */
    public void endWaiting(String channel, String chat, String why) {
        jdbc.sql("""
                update outbox set state = 'EXPIRED', last_error = ?, updated_at = ?
                where channel = ? and chat = ? and state = 'PENDING'""")
                .params(OutboxRows.reason(why), now(), channel, chat)
                .update();
        sending.countEnded(1);
    }

    /** A message that both ids have is kept once: the one that has come further. References to the old chat's messages are void. */
    void moved(String channel, String from, String to) {
        for (String[] pair : new String[][]{{from, to}, {to, from}}) {
            jdbc.sql(
                    """
                            delete from outbox where channel = :channel and chat = :chat and exists (select 1 from outbox t
                              where t.channel = :channel and t.chat = :other and t.thread = outbox.thread and t.cause = outbox.cause
                              and RANK_T >= RANK_O)"""
                            .replace("RANK_T", rank("t")).replace("RANK_O", rank("outbox")))
                    .param("channel", channel).param("chat", pair[0]).param("other", pair[1]).update();
        }
        // A correction that can only be made in place would come as the whole message once more.
        jdbc.sql(
                """
                        update outbox set state = 'EXPIRED', last_error = 'its chat has moved, and the message stands in the old one',
                          updated_at = ? where channel = ? and chat = ? and kind = 'CORRECTION' and state = 'PENDING'
                          and edits is not null and otherwise is null""")
                .params(now(), channel, from).update();
        jdbc.sql("update outbox set chat = ?, reply_to = null, edits = null, refs = '' where channel = ? and chat = ?")
                .params(to, channel, from).update();
        shown.moved(channel, from, to);
    }

    private static String rank(String table) {
        return "position(substring(" + table + ".state, 1, 3) in 'EXP FAI PEN UNC SEN')"
                + " + case when " + table + ".state = 'SENT' then 1 else 0 end";
    }

    /** Removes some old rows of messages that have arrived, were refused or came too late; returns how many. @param most of them */
    int forget(Instant before, int most) {
        List<Long> old = jdbc
                .sql("select id from outbox where state in ('SENT', 'FAILED', 'EXPIRED') and updated_at < ? limit ?")
                .params(OutboxRows.at(before), most).query((row, number) -> row.getLong("id")).list();
        shown.outlive(old);
        return old.isEmpty() ? 0 : jdbc.sql("delete from outbox where id in (:old)").param("old", old).update();
    }

    /** What was shown before is not corrected any more. */
    void forgetShown(Instant before, int most) {
        shown.forget(before, most);
    }

    /** What stands in a chat in the message with this number of the channel's, if that is known. */
    public Optional<OutboxMessage> standing(ChatId chat, String ref) {
        return jdbc.sql("select " + OutboxRows.COLUMNS + """
                from outbox o where o.channel = :channel and o.chat = :chat and o.state = 'SENT'
                and ' ' || o.refs || ' ' like '% ' || :ref || ' %' order by o.id desc limit 1""")
                .param("channel", chat.channel()).param("chat", chat.chat()).param("ref", ref)
                .query(OutboxRows::message).optional();
    }

    /** How far the message for this cause has come; empty when there is none. */
    public Optional<State> stateOf(ChatId chat, String cause) {
        return jdbc.sql("select state from outbox where channel = ? and chat = ? and thread = ? and cause = ?")
                .params(chat.channel(), chat.chat(), chat.thread(), cause).query(String.class).optional()
                .map(State::valueOf);
    }

    /**
     * Gives up messages whose chat has been out of reach for too long, and news that a standstill holds for as long; what puts
     * something right waits for its end. Returns how many.
     *
     * @param before when they were written
     */
    int expire(Instant before) {
        int expired = jdbc
                .sql("""
                        update outbox set state = 'EXPIRED', updated_at = :now, last_error = 'too old: its chat was out of reach'
                        where state = 'PENDING' and created_at < :before and exists (select 1 from outbox_pause p
                          where p.channel = outbox.channel and p.chat = outbox.chat and p.until_at >= :ever)""")
                .param("now", now()).param("before", OutboxRows.at(before))
                .param("ever", OutboxRows.at(Pauses.UNTIL_IT_COMES_BACK)).update();
        int held = jdbc.sql("""
                update outbox set state = 'EXPIRED', updated_at = :now, last_error = 'too old: all sending was paused'
                where state = 'PENDING' and kind = 'PUSH' and created_at < :before and""" + Standstill.STANDS)
                .param("now", now()).param("before", OutboxRows.at(before)).update();
        sending.countEnded(expired + held);
        return expired + held;
    }

    /** A number that grows whenever this process has ended messages: whoever notes their ends need not look while it does not. */
    public long ended() {
        return sending.ended();
    }

    /** How many messages stand in this state. */
    public long count(State state) {
        return jdbc.sql("select count(*) from outbox where state = ?").param(state.name()).query(Long.class).single();
    }

    private OffsetDateTime now() {
        return OutboxRows.at(clock.instant());
    }
}
