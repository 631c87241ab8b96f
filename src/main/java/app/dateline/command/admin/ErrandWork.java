package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.chat.Sealing;
import app.dateline.command.CommandCall;
import app.dateline.command.admin.ErrandRows.Waiting;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one errand: what is fetched, what is made of it and what is said of it end together or not at all. */
@Component
class ErrandWork {
    private static final Logger log = LoggerFactory.getLogger(ErrandWork.class);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, Errand> kinds;
    private final ErrandRows rows;
    private final Roles roles;
    private final Outbox outbox;
    private final Sealing buttons;
    private final Saying saying;
    private final TransactionTemplate transaction;

    ErrandWork(List<Errand> kinds, ErrandRows rows, Roles roles, Outbox outbox, Sealing buttons, Saying saying,
            PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Errand::name, Function.identity()));
        this.rows = rows;
        this.roles = roles;
        this.outbox = outbox;
        this.buttons = buttons;
        this.saying = saying;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does it, or notes that it failed; throws nothing. */
    void run(Waiting errand) {
        try {
            end(errand, isAllowed(errand)
                    ? Objects.requireNonNull(kinds.get(errand.name()), errand.name()).fetch(errand.call())
                    : () -> refusal(errand));
        } catch (RuntimeException | Error e) {
            log.error("errand {} {} failed (attempt {} of {})", errand.id(), errand.name(), errand.attempts() + 1,
                    TRIES,
                    e);
            failed(errand);
        }
    }

    /** Whoever asked may have lost the right since. */
    private boolean isAllowed(Waiting errand) {
        return roles.has(Long.parseLong(errand.call().from().id()), Role.EDITOR);
    }

    private Reply refusal(Waiting errand) {
        return saying.say(errand.call().language(), "gate.editors");
    }

    private void end(Waiting errand, Supplier<Reply> outcome) {
        transaction.executeWithoutResult(status -> {
            if (rows.done(errand.id())) {
                tell(errand, isAllowed(errand) ? outcome.get() : refusal(errand));
            }
        });
    }

    private void tell(Waiting errand, Reply reply) {
        CommandCall call = errand.call();
        outbox.add(new Draft(call.chat(), Kind.ANSWER, errand.cause() + " done", buttons.seal(call.chat(), reply),
                call.language(), null).insteadOf(errand.cause()));
    }

    private void failed(Waiting errand) {
        try {
            if (errand.attempts() + 1 < TRIES) {
                rows.failed(errand.id(), PAUSE.multipliedBy(errand.attempts() + 1L));
            } else {
                end(errand, () -> faulty(errand));
            }
        } catch (RuntimeException e) {
            log.error("errand {} stays as it is, since the database cannot be reached", errand.id(), e);
        }
    }

    private Reply faulty(Waiting errand) {
        return saying.say(errand.call().language(), "errand.failed");
    }
}
