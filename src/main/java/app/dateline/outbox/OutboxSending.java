package app.dateline.outbox;

import app.dateline.outbox.OutboxMessage.State;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a message from waiting to its end: claimed by one process, sent part by part, put back or ended. */
class OutboxSending {
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
    private final InHand inHand;
    private final AtomicLong ended = new AtomicLong();

    OutboxSending(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shown = new ShownRows(jdbc, clock);
        this.inHand = new InHand();
    }

    /** Takes a new message in hand with the commit that writes it. */
    void claimNew(long id) {
        inHand.takeWithItsCommit(id);
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
        return inHand.take(message.id(), () -> isTaken(message, first));
    }

    /** Does something with a row that stands as being sent; false when this process sends it. */
    boolean recover(long id, BooleanSupplier work) {
        return inHand.with(id, work);
    }

    private boolean isTaken(OutboxMessage message, long first) {
        // A chat that moves at this moment takes its rows along one by one, and the rows before this may be seen as they were.
        return jdbc.sql(TAKE)
                .param("id", message.id()).param("chat", message.chat().chat()).param("first", first)
                .param("now", now())
                .update() == 1;
    }

    /** Has done with a message, whatever became of it. */
    void letGo(long id) {
        inHand.letGo(id);
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
        countEnded(1);
    }

    /** Goes on as a new message, in reply to the one whose place it could not take. */
    void turnIntoReply(long id) {
        jdbc.sql("update outbox set reply_to = edits, edits = null, updated_at = ? where id = ? and edits is not null")
                .params(now(), id).update();
        OutboxRows.find(jdbc, id).ifPresent(shown::noteAnew);
    }

    /** Records where a message's way ended, other than in its chat; nothing if another process has sent it meanwhile. */
    void finish(long id, State state, String why) {
        jdbc.sql("update outbox set state = ?, last_error = ?, updated_at = ? where id = ? and state <> 'SENT'")
                .params(state.name(), OutboxRows.reason(why), now(), id).update();
        countEnded(1);
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

    /** Counts messages that this process has ended. */
    void countEnded(long more) {
        ended.addAndGet(more);
    }

    /** How many messages this process has ended, and a little more: it grows with each end. */
    long ended() {
        return ended.get();
    }

    private OffsetDateTime now() {
        return OutboxRows.at(clock.instant());
    }
}
