package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.outbox.Outcome.Gone;
import app.dateline.outbox.Outcome.Moved;
import app.dateline.outbox.Outcome.Refused;
import app.dateline.outbox.Outcome.RetryAfter;
import app.dateline.outbox.Outcome.Sent;
import app.dateline.outbox.Outcome.ThreadGone;
import app.dateline.outbox.Outcome.Unknown;
import app.dateline.outbox.Outcome.Unreached;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one claimed message, part by part, and records every outcome before anything else is done. */
@Component
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final Pauses pauses;
    private final Moves moves;
    private final Proven proven;
    private final RateLimit limit;
    private final OutboxSettings settings;
    private final Clock clock;

    Delivery(Outbox outbox, Pauses pauses, Moves moves, Proven proven, RateLimit limit, OutboxSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.pauses = pauses;
        this.moves = moves;
        this.proven = proven;
        this.limit = limit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends until nothing is left or something stands in the way. */
    void deliver(OutboxMessage message, Sender sender) {
        Optional<OutboxMessage> rest = Optional.of(message);
        while (rest.isPresent()) {
            rest = record(rest.get(), attempt(rest.get(), sender));
        }
    }

    private Outcome attempt(OutboxMessage message, Sender sender) {
        OutboxMessage proved;
        try {
            proved = message.saying(proven.reply(message.reply(), message.language()));
        } catch (RuntimeException e) {
            log.error("message {} cannot be compared with the store now", message.id(), e);
            return new Unreached(e.toString());
        }
        try {
            return sender.send(proved, proved.partsSent());
        } catch (RuntimeException e) {
            log.error("sending message {} failed", message.id(), e);
            return new Unknown(e.toString());
        }
    }

    /** Returns what is to be sent next, if anything. */
    private Optional<OutboxMessage> record(OutboxMessage message, Outcome outcome) {
        return switch (outcome) {
            case Sent sent -> sent(message, sent);
            case RetryAfter retry -> parked(message, retry);
            case Gone gone -> gone(message, gone.why());
            case Moved moved -> {
                moves.move(message.chat().channel(), message.chat().chat(), moved.to());
                yield outbox.find(message.id());
            }
            case ThreadGone thread -> threadGone(message, thread.why());
            // What never left uses up no more than half of the tries for what may have.
            case Unreached unreached -> again(message, Math.min(message.attempts() + 1, settings.answerAttempts() / 2),
                    unreached.why());
            case Unknown unknown -> unknown(message, unknown.why());
            case Refused refused -> {
                log.error("{} refused message {}: {}", message.chat().channel(), message.id(), refused.why());
                yield end(message, State.FAILED, refused.why());
            }
        };
    }

    private Optional<OutboxMessage> sent(OutboxMessage message, Sent sent) {
        outbox.partSent(message.id(), message.partsSent() + 1, sent.ref());
        if (!sent.more()) {
            return end(message, State.SENT, null);
        }
        return Optional.of(message.afterPart());
    }

    private Optional<OutboxMessage> parked(OutboxMessage message, RetryAfter retry) {
        ChatId chat = message.chat();
        String why = "too fast; waits for " + retry.pause().toSeconds() + " s";
        pauses.pause(chat.channel(), retry.everything() ? Pauses.ALL : chat.chat(), clock.instant().plus(retry.pause()),
                why);
        limit.slowDown(chat);
        outbox.retry(message.id(), message.attempts(), retry.pause(), why);
        log.warn("{} chat {} is {}", chat.channel(), chat.chat(), why);
        return Optional.empty();
    }

    private Optional<OutboxMessage> gone(OutboxMessage message, String why) {
        ChatId chat = message.chat();
        log.info("{} chat {} is suspended: {}", chat.channel(), chat.chat(), why);
        if (message.kind() == Kind.ANSWER) {
            return end(message, State.FAILED, why);
        }
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

    private Optional<OutboxMessage> unknown(OutboxMessage message, String why) {
        if ((message.kind() == Kind.ANSWER || message.edits() != null)
                && message.attempts() + 1 < settings.answerAttempts()) {
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

    private Optional<OutboxMessage> end(OutboxMessage message, State state, @Nullable String why) {
        outbox.finish(message.id(), state, why);
        return Optional.empty();
    }
}
