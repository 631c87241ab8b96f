package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    static final String TAKE = """
            update outbox set state = 'SENDING', updated_at = :now where id = :id and chat = :chat and state = 'PENDING'
            and next_at <= :now and not exists (select 1 from outbox_pause p where p.channel = outbox.channel
                            and p.chat in (outbox.chat, '*') and p.until_at > :now)
            and (kind = 'ANSWER' or not""" + Standstill.STANDS + ") and"
            + none("e.kind = outbox.kind and e.id < :first") + " and (kind = 'ANSWER' or"
            + none("e.kind = 'ANSWER'") + ") and (kind <> 'PUSH' or"
            + none("e.kind = 'CORRECTION' and (e.reply_cause is null or e.thread <> outbox.thread or e.reply_cause <> outbox.cause)")
            + ") and (kind <> 'CORRECTION' or reply_cause is null or"
            + none("e.thread = outbox.thread and e.cause = outbox.reply_cause") + ")";

    /** No unsettled message of the chat is like that. Each state stands by itself, as H2 looks a list of them up in no index. */
    private static String none(String like) {
        String one = " not exists (select 1 from outbox e where e.channel = outbox.channel and e.chat = outbox.chat and "
                + like + " and e.state = '";
        return one + "PENDING') and" + one + "SENDING')";
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ShownRows shown;
    /** What this process is sending; any other row that is being sent is a dead process's. */
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    /** Grows whenever this process has ended a message. */
    private final AtomicLong ended = new AtomicLong();

    public Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shown = new ShownRows(jdbc, clock);
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
            takeInHand(id.longValue());
        }
        shown.note(id.longValue(), draft);
        return Optional.of(new OutboxMessage(id.longValue(), chat, draft.kind(), draft.cause(), draft.reply(),
                draft.language(), draft.replyTo(), draft.edits(), draft.insteadOf(), 0, 0, draft.silent(),
                draft.otherwise() != null));
    }

    /** Before the commit lets anybody see it, and no longer than until a commit that fails, or may have. */
    private void takeInHand(long id) {
        inHand.add(id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        letGo(id);
                    }
                }
            });
        }
    }

    public Optional<OutboxMessage> find(long id) {
        return jdbc.sql("select " + OutboxRows.COLUMNS + " from outbox o where id = ?").param(id)
                .query(OutboxRows::message).optional();
    }

    /**
     * Takes a waiting message for sending; false when somebody else has it, its time or its chat's has not
     * come, its chat has moved since it was read, one of a kind that goes first waits, or an older one of its kind is not through.
     */
    boolean claim(OutboxMessage message) {
        return claimBehind(message, message.id());
    }

    /** The same for a message that goes together with older ones, of which the first is this. */
    boolean claimBehind(OutboxMessage message, long first) {
        return takeInHand(message.id(), () -> isTaken(message, first), true);
    }

    /** The same for a row that stands as being sent: false when this process sends it. */
    boolean recover(long id, BooleanSupplier work) {
        return takeInHand(id, work, false);
    }

    /** One at a time does anything with a message; whoever is second, however early, leaves it to the first. */
    private boolean takeInHand(long id, BooleanSupplier work, boolean isKept) {
        if (!inHand.add(id)) {
            return false;
        }
        boolean done = false;
        try {
            done = work.getAsBoolean();
        } finally {
            if (!done || !isKept) {
                inHand.remove(id);
            }
        }
        return done;
    }

    private boolean isTaken(OutboxMessage message, long first) {
        // A chat that moves at this moment takes its rows along one by one, and the rows before this may be seen as they were.
        return jdbc.sql(TAKE)
                .param("id", message.id()).param("chat", message.chat().chat()).param("first", first)
                .param("now", now())
                .update() == 1;
    }

    /** Tells that this process has done with a message, whatever became of it. */
    void letGo(long id) {
        inHand.remove(id);
    }

    /**
     * Records that a part has arrived and others follow.
     *
     * @param ref the channel's own id of it; null when it has none
     * @param cutFrom fingerprint of what the parts are cut from
     */
    void partSent(long id, int partsSent, @Nullable String ref, String cutFrom) {
        jdbc.sql(
                """
                        update outbox set parts_sent = ?, attempts = 0, refs = trim(refs || ' ' || ?), cut_from = ?, updated_at = ?
                        where id = ?""")
                .params(partsSent, Objects.requireNonNullElse(ref, ""), cutFrom, now(), id).update();
    }

    /** True when the parts already sent were cut from something else: then all of it is sent anew. */
    boolean beginsAnew(long id, String cutFrom) {
        return jdbc.sql("update outbox set parts_sent = 0, refs = '' where id = :id and cut_from <> :now")
                .param("now", cutFrom).param("id", id).update() == 1;
    }

    /** The channel's own ids of the messages in which the one for this cause stands, in order; empty when unknown. */
    public List<String> refsFor(ChatId chat, String cause) {
        return jdbc.sql("select refs from outbox where channel = ? and chat = ? and thread = ? and cause = ?")
                .params(chat.channel(), chat.chat(), chat.thread(), cause).query(String.class).optional()
                .filter(refs -> !refs.isEmpty()).map(refs -> List.of(refs.split(" "))).orElse(List.of());
    }

    /**
     * Settles what a message is sent instead of.
     *
     * @param ref of the message whose place it takes; null for none: then it is a new one
     */
    OutboxMessage settled(OutboxMessage message, @Nullable String ref) {
        jdbc.sql("""
                update outbox set edits = :ref, instead_of = null,
                  reply_to = case when cast(:ref as varchar(40)) is null then reply_to end,
                  reply_cause = case when cast(:ref as varchar(40)) is null then reply_cause end where id = :id""")
                .param("ref", ref).param("id", message.id()).update();
        return message.settled(ref);
    }

    /** Records that the last part has arrived. @param ref the channel's own id of it; null when it has none */
    void sent(long id, @Nullable String ref) {
        jdbc.sql(
                """
                        update outbox set state = 'SENT', parts_sent = parts_sent + 1, refs = trim(refs || ' ' || ?), last_error = null,
                               updated_at = ? where id = ?""")
                .params(Objects.requireNonNullElse(ref, ""), now(), id).update();
        ended.incrementAndGet();
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

    /** Goes on as a new message, in reply to the one whose place it could not take. */
    void turnIntoReply(long id) {
        jdbc.sql("update outbox set reply_to = edits, edits = null, updated_at = ? where id = ? and edits is not null")
                .params(now(), id).update();
        find(id).ifPresent(shown::noteAnew);
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
        ended.incrementAndGet();
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
        ended.incrementAndGet();
    }

    /** Records where a message's way ended, other than in its chat; nothing if another process has sent it meanwhile. */
    void finish(long id, State state, String why) {
        jdbc.sql("update outbox set state = ?, last_error = ?, updated_at = ? where id = ? and state <> 'SENT'")
                .params(state.name(), OutboxRows.reason(why), now(), id).update();
        ended.incrementAndGet();
    }

    /** Puts a message back, to be sent when the pause is over, unless another process has sent it meanwhile. */
    void retry(long id, int attempts, Duration pause, String why) {
        jdbc.sql("""
                update outbox set state = 'PENDING', attempts = ?, next_at = ?, last_error = ?, updated_at = ?
                where id = ? and state <> 'SENT'""")
                .params(attempts, OutboxRows.at(clock.instant().plus(pause)), OutboxRows.reason(why),
                        now(), id)
                .update();
    }

    /**
     * Goes on in the chat's main thread; false when that has all of it already: the same cause has its message there, or what was sent
     * there unasked shows every article that this would show, unasked, too.
     */
    boolean leaveThread(long id, String why) {
        return jdbc.sql("""
                update outbox set thread = 0, last_error = :why, updated_at = :now where id = :id and not exists (
                  select 1 from outbox t where t.channel = outbox.channel and t.chat = outbox.chat and t.thread = 0
                  and t.cause = outbox.cause)
                and (kind <> 'PUSH' or not exists (select 1 from outbox_shown s where s.message = outbox.id)
                  or exists (select 1 from outbox_shown s where s.message = outbox.id and not exists (
                    select 1 from outbox_shown m join outbox t on t.id = m.message where m.article_id = s.article_id
                    and t.channel = outbox.channel and t.chat = outbox.chat and t.thread = 0 and t.kind = 'PUSH'
                    and t.state not in ('FAILED', 'EXPIRED'))))""").param("why", OutboxRows.reason(why))
                .param("now", now()).param("id", id).update() == 1;
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
        ended.addAndGet(expired + held);
        return expired + held;
    }

    /** A number that grows whenever this process has ended messages: whoever notes their ends need not look while it does not. */
    public long ended() {
        return ended.get();
    }

    /** How many messages stand in this state. */
    public long count(State state) {
        return jdbc.sql("select count(*) from outbox where state = ?").param(state.name()).query(Long.class).single();
    }

    private OffsetDateTime now() {
        return OutboxRows.at(clock.instant());
    }
}
