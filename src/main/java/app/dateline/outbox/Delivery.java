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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one claimed message, part by part, and records every outcome before anything else is done. */
@Component
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final Parking parking;
    private final Moves moves;
    private final Proven proven;
    private final RateLimit limit;
    private final OutboxSettings settings;

    Delivery(Outbox outbox, Parking parking, Moves moves, Proven proven, RateLimit limit,
            OutboxSettings settings) {
        this.outbox = outbox;
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

    /** Takes the chat's turn for one part; a message that has to wait for it is put back. */
    boolean hasTurn(OutboxMessage message, Sender sender) {
        Duration wait = limit.take(message, sender.isCrowd(message.chat()));
        if (!wait.isZero()) {
            outbox.retry(message.id(), message.attempts(), wait, "waits for its chat's turn");
        }
        return wait.isZero();
    }

    private Optional<OutboxMessage> step(OutboxMessage message, Sender sender) {
        if (!sender.isOn()) {
            outbox.retry(message.id(), message.attempts(), Duration.ZERO, "another process sends now");
            return Optional.empty();
        }
        Reply proved;
        try {
            proved = proven.reply(message.reply(), message.language());
        } catch (RuntimeException e) {
            log.error("message {} cannot be compared with the store now", message.id(), e);
            return record(message, new Unreached(e.toString()), "");
        }
        // Had words been withdrawn since the parts before, this part would begin where none of them ended.
        String cutFrom = Sha256.of(Payload.write(proved));
        OutboxMessage next = message.partsSent() > 0 && outbox.beginsAnew(message.id(), cutFrom)
                ? message.fromTheStart() : message;
        return record(next, attempt(next.saying(proved), sender), cutFrom);
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
            case Moved moved -> {
                moves.move(message.chat().channel(), message.chat().chat(), moved.to());
                yield outbox.find(message.id());
            }
            case ThreadGone thread -> threadGone(message, thread.why());
            case EditGone gone -> editGone(message, gone.why());
            // What never left uses up no more than half of the tries for what may have, and gives none back.
            case Unreached unreached -> again(message, Math.max(message.attempts(),
                    Math.min(message.attempts() + 1, settings.answerAttempts() / 2)), unreached.why());
            case Unknown unknown -> unknown(message, unknown.why());
            case Refused refused -> {
                log.error("{} refused message {}: {}", message.chat().channel(), message.id(), refused.why());
                yield end(message, State.FAILED, refused.why());
            }
        };
    }

    private Optional<OutboxMessage> sent(OutboxMessage message, Sent sent, String cutFrom) {
        if (!sent.more()) {
            outbox.sent(message.id(), sent.ref());
            return Optional.empty();
        }
        outbox.partSent(message.id(), message.partsSent() + 1, sent.ref(), cutFrom);
        return Optional.of(message.afterPart());
    }

    private Optional<OutboxMessage> parked(OutboxMessage message, RetryAfter retry) {
        outbox.retry(message.id(), message.attempts(), retry.pause(), parking.park(message.chat(), retry));
        return Optional.empty();
    }

    private Optional<OutboxMessage> gone(OutboxMessage message, String why) {
        ChatId chat = message.chat();
        log.info("{} chat {} is suspended: {}", chat.channel(), chat.chat(), why);
        outbox.retry(message.id(), message.attempts(), Duration.ZERO, why);
        return Optional.empty();
    }

    private Optional<OutboxMessage> threadGone(OutboxMessage message, String why) {
        ChatId chat = message.chat();
        if (chat.thread() == 0) {
            return end(message, State.FAILED, why);
        }
        log.warn("message {} goes to the main thread of {} chat {}, since thread {} takes none: {}", message.id(),
                chat.channel(), chat.chat(), chat.thread(), why);
        if (!outbox.leaveThread(message.id(), why)) {
            return end(message, State.FAILED, why);
        }
        return Optional.of(message.in(new ChatId(chat.channel(), chat.chat(), 0)));
    }

    private Optional<OutboxMessage> editGone(OutboxMessage message, String why) {
        if (!message.hasOtherwise()) {
            return end(message, State.EXPIRED, why);
        }
        log.info("message {} becomes a reply: {}", message.id(), why);
        outbox.turnIntoReply(message.id());
        return outbox.find(message.id());
    }

    private Optional<OutboxMessage> unknown(OutboxMessage message, String why) {
        if (message.kind() == Kind.ANSWER && message.attempts() + 1 < settings.answerAttempts()) {
            return again(message, message.attempts() + 1, why);
        }
        log.warn("it is not known whether message {} has arrived: {}", message.id(), why);
        return end(message, State.UNCERTAIN, why);
    }

    private Optional<OutboxMessage> again(OutboxMessage message, int attempts, String why) {
        Duration pause = settings.pauseAfter(attempts);
        log.info("message {} is sent again in {} ms: {}", message.id(), pause.toMillis(), why);
        outbox.retry(message.id(), attempts, pause, why);
        return Optional.empty();
    }

    private Optional<OutboxMessage> end(OutboxMessage message, State state, String why) {
        outbox.finish(message.id(), state, why);
        return Optional.empty();
    }
}
