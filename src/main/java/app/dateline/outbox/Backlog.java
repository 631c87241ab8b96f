package app.dateline.outbox;

import app.dateline.chat.Block;
import app.dateline.chat.Button;
import app.dateline.chat.Reply;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.outbox.Outcome.EditGone;
import app.dateline.outbox.Outcome.Gone;
import app.dateline.outbox.Outcome.Moved;
import app.dateline.outbox.Outcome.Refused;
import app.dateline.outbox.Outcome.RetryAfter;
import app.dateline.outbox.Outcome.Sent;
import app.dateline.outbox.Outcome.ThreadGone;
import app.dateline.outbox.Outcome.Unknown;
import app.dateline.outbox.Outcome.Unreached;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Joins the pushes of a chat for which more wait than it may get in a minute, so that it does not fall behind for good. The
 * joined message has their blocks in order and the last buttons; each of its rows ends as the message does.
 */
@Component
class Backlog {
    private static final Logger log = LoggerFactory.getLogger(Backlog.class);
    private static final int MOST = 50;
    /** Before a joined message that did not leave is tried again: the longest of the first few pauses. */
    private static final int PAUSE_OF_TRY = 4;

    private final Outbox outbox;
    private final OutboxSending sending;
    private final OutboxQueue queue;
    private final Parking parking;
    private final Moves moves;
    private final Proven proven;
    private final RateLimit limit;
    private final OutboxSettings settings;

    Backlog(Outbox outbox, OutboxQueue queue, Parking parking, Moves moves, Proven proven, RateLimit limit,
            OutboxSettings settings) {
        this.outbox = outbox;
        this.sending = outbox.sending();
        this.queue = queue;
        this.parking = parking;
        this.moves = moves;
        this.proven = proven;
        this.limit = limit;
        this.settings = settings;
    }

    /** Adds to a claimed push, where its chat has too many, those behind it that fit one message with it; all of them are claimed. */
    void claimBehind(List<OutboxMessage> claimed, int waiting, Sender sender) {
        OutboxMessage push = claimed.getFirst();
        if (waiting <= limit.perMinute(sender.isCrowd(push.chat())) || !isWhole(push)) {
            return;
        }
        for (OutboxMessage next : queue.behind(push, MOST)) {
            List<OutboxMessage> more = new ArrayList<>(claimed);
            more.add(next);
            if (!sender.fits(joined(more)) || !sending.claimBehind(next, push.id())) {
                return;
            }
            // It may have been rewritten since it was read.
            claimed.add(outbox.find(next.id()).orElse(next));
        }
    }

    private static boolean isWhole(OutboxMessage message) {
        return message.partsSent() == 0 && message.attempts() == 0 && message.edits() == null;
    }

    static Reply joined(List<OutboxMessage> messages) {
        List<Block> blocks = messages.stream().flatMap(each -> each.reply().blocks().stream()).toList();
        List<List<Button>> buttons = messages.stream().map(each -> each.reply().buttons())
                .filter(rows -> !rows.isEmpty()).reduce(List.of(), (before, last) -> last);
        return new Reply(blocks, buttons, null);
    }

    /** Sends several as one. */
    void deliver(List<OutboxMessage> messages, Sender sender) {
        OutboxMessage first = messages.getFirst();
        log.info("{} messages to {} chat {} are joined", messages.size(), first.chat().channel(), first.chat().chat());
        Outcome outcome;
        try {
            outcome = send(first.saying(proven.reply(joined(messages), first.language())), sender);
        } catch (RuntimeException e) {
            log.error("message {} cannot be compared with the store now", first.id(), e);
            outcome = new Unreached(e.toString());
        }
        messages.forEach(recording(first, outcome));
    }

    /** What has begun to arrive has not failed to arrive. */
    private static Outcome send(OutboxMessage joined, Sender sender) {
        OutboxMessage rest = joined;
        while (true) {
            Outcome outcome;
            try {
                outcome = sender.isOn() ? sender.send(rest, rest.partsSent())
                        : new Unreached("another process sends now");
            } catch (RuntimeException e) {
                log.error("sending message {} failed", joined.id(), e);
                outcome = new Unknown(e.toString());
            }
            if (!(outcome instanceof Sent sent)) {
                return rest.partsSent() == 0 ? outcome : new Unknown(outcome.toString());
            }
            if (!sent.more()) {
                return outcome;
            }
            rest = rest.afterPart();
        }
    }

    private Consumer<OutboxMessage> recording(OutboxMessage first, Outcome outcome) {
        return switch (outcome) {
            case Sent sent -> each -> sending.sent(each.id(), sent.ref());
            case RetryAfter retry -> {
                String why = parking.park(first.chat(), retry);
                yield again(retry.pause(), 0, why);
            }
            case Gone gone -> again(Duration.ZERO, 0, gone.why());
            case Moved moved ->
                again(moves.isMoved(first.chat(), moved.to()) ? Duration.ZERO : settings.pauseAfter(1), 0,
                        "the chat has another id now");
            case Unreached unreached -> again(settings.pauseAfter(PAUSE_OF_TRY), 0, unreached.why());
            // One of them may be the reason: each goes alone.
            case ThreadGone thread -> again(Duration.ZERO, 1, thread.why());
            case Refused refused -> again(Duration.ZERO, 1, refused.why());
            case EditGone gone -> again(Duration.ZERO, 1, gone.why());
            case Unknown unknown -> each -> sending.finish(each.id(), State.UNCERTAIN, unknown.why());
        };
    }

    private Consumer<OutboxMessage> again(Duration pause, int attempts, String why) {
        return each -> sending.retry(each.id(), attempts, pause, why);
    }
}
