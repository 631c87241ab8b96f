package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.outbox.OutboxMessage.Kind;
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
import app.dateline.text.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one claimed message, part by part, and records every outcome before anything else is done. */
@Component
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final OutboxSending sending;
    private final Parking parking;
    private final Moves moves;
    private final Proven proven;
    private final RateLimit limit;
    private final OutboxSettings settings;

    Delivery(Outbox outbox, Parking parking, Moves moves, Proven proven, RateLimit limit,
            OutboxSettings settings) {
        this.outbox = outbox;
        this.sending = outbox.sending();
        this.parking = parking;
        this.moves = moves;
        this.proven = proven;
        this.limit = limit;
        this.settings = settings;
    }

    /** Sends until nothing is left or something stands in the way. */
    void deliver(OutboxMessage message, Sender sender) {
        Optional<OutboxMessage> rest = step(message, sender);
        while (rest.isPresent() && hasTurn(rest.get(), sender)) {
            rest = step(rest.get(), sender);
        }
    }

    /** Takes a turn for one part; a message that has to wait for it is put back. */
    boolean hasTurn(OutboxMessage message, Sender sender) {
        Duration wait = limit.take(message, sender.isCrowd(message.chat()));
        if (!wait.isZero()) {
            sending.retry(message.id(), message.attempts(), wait, "waits for its turn");
        }
        return wait.isZero();
    }

    private Optional<OutboxMessage> step(OutboxMessage message, Sender sender) {
        if (!sender.isOn()) {
            sending.retry(message.id(), message.attempts(), Duration.ZERO, "another process sends now");
            return Optional.empty();
        }
        OutboxMessage placed;
        Reply proved;
        try {
            placed = placed(message, sender);
            proved = proven.reply(placed.reply(), placed.language());
        } catch (RuntimeException e) {
            log.error("message {} cannot be compared with the store now", message.id(), e);
            return record(message, new Unreached(e.toString()), "");
        }
        // Had words been withdrawn since the parts before, this part would begin where none of them ended.
        String cutFrom = Sha256.of(Payload.write(proved));
        OutboxMessage next = placed.partsSent() > 0 && sending.beginsAnew(placed.id(), cutFrom)
                ? placed.fromTheStart() : placed;
        return record(next, attempt(next.saying(proved), sender), cutFrom);
    }

    /** What is sent instead of one that has arrived by now takes its place; where it cannot, the earlier one is taken away. */
    private OutboxMessage placed(OutboxMessage message, Sender sender) {
        String earlier = message.insteadOf();
        if (earlier == null) {
            return message;
        }
        List<String> refs = outbox.refsFor(message.chat(), earlier);
        if (refs.size() == 1 && sender.fits(message.reply())) {
            return sending.settled(message, refs.getFirst());
        }
        sender.takeAway(message.chat(), refs);
        return sending.settled(message, null);
    }

    private static Outcome attempt(OutboxMessage proved, Sender sender) {
        try {
            return sender.send(proved, proved.partsSent());
        } catch (RuntimeException e) {
            log.error("sending message {} failed", proved.id(), e);
            return new Unknown(e.toString());
        }
    }

    /** Returns what is to be sent next, if anything. */
    private Optional<OutboxMessage> record(OutboxMessage message, Outcome outcome, String cutFrom) {
        return switch (outcome) {
            case Sent sent -> sent(message, sent, cutFrom);
            case RetryAfter retry -> parked(message, retry);
            case Gone gone -> gone(message, gone.why());
            case Moved moved -> moves.isMoved(message.chat(), moved.to()) ? outbox.find(message.id())
                    : again(message, message.attempts(), "its chat has another id now and could not be carried over");
            case ThreadGone thread -> threadGone(message, thread.why());
            case EditGone gone -> editGone(message, gone.why());
            // What never left uses up no more than half of the tries for what may have, and gives none back.
            case Unreached unreached -> again(message, Math.max(message.attempts(),
                    Math.min(message.attempts() + 1, settings.answerAttempts() / 2)), unreached.why());
            case Unknown unknown -> unknown(message, unknown);
            case Refused refused -> {
                log.error("{} refused message {}: {}", message.chat().channel(), message.id(), refused.why());
                yield end(message, State.FAILED, refused.why());
            }
        };
    }

    private Optional<OutboxMessage> sent(OutboxMessage message, Sent sent, String cutFrom) {
        if (!sent.more()) {
            sending.sent(message.id(), sent.ref());
            return Optional.empty();
        }
        sending.partSent(message.id(), message.partsSent() + 1, sent.ref(), cutFrom);
        return Optional.of(message.afterPart());
    }

    private Optional<OutboxMessage> parked(OutboxMessage message, RetryAfter retry) {
        sending.retry(message.id(), message.attempts(), retry.pause(), parking.park(message.chat(), retry));
        return Optional.empty();
    }

    private Optional<OutboxMessage> gone(OutboxMessage message, String why) {
        ChatId chat = message.chat();
        log.info("{} chat {} is suspended: {}", chat.channel(), chat.chat(), why);
        sending.retry(message.id(), message.attempts(), Duration.ZERO, why);
        return Optional.empty();
    }

    private Optional<OutboxMessage> threadGone(OutboxMessage message, String why) {
        ChatId chat = message.chat();
        if (chat.thread() == 0) {
            return end(message, State.FAILED, why);
        }
        log.warn("message {} goes to the main thread of {} chat {}, since thread {} takes none: {}", message.id(),
                chat.channel(), chat.chat(), chat.thread(), why);
        if (!sending.leaveThread(message.id(), why)) {
            return end(message, State.EXPIRED, "the main thread has it already: " + why);
        }
        return Optional.of(message.in(new ChatId(chat.channel(), chat.chat(), 0)));
    }

    private Optional<OutboxMessage> editGone(OutboxMessage message, String why) {
        if (!message.hasOtherwise()) {
            return end(message, State.EXPIRED, why);
        }
        log.info("message {} becomes a reply: {}", message.id(), why);
        sending.turnIntoReply(message.id());
        return outbox.find(message.id());
    }

    private Optional<OutboxMessage> unknown(OutboxMessage message, Unknown unknown) {
        if ((message.kind() == Kind.ANSWER || unknown.mayRepeat())
                && message.attempts() + 1 < settings.answerAttempts()) {
            return again(message, message.attempts() + 1, unknown.why());
        }
        log.warn("it is not known whether message {} has arrived: {}", message.id(), unknown.why());
        return end(message, State.UNCERTAIN, unknown.why());
    }

    private Optional<OutboxMessage> again(OutboxMessage message, int attempts, String why) {
        Duration pause = settings.pauseAfter(attempts);
        log.info("message {} is sent again in {} ms: {}", message.id(), pause.toMillis(), why);
        sending.retry(message.id(), attempts, pause, why);
        return Optional.empty();
    }

    private Optional<OutboxMessage> end(OutboxMessage message, State state, String why) {
        sending.finish(message.id(), state, why);
        return Optional.empty();
    }
}
