package app.dateline.telegram;

import app.dateline.outbox.Dispatcher;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.telegram.Inbox.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Handles what waits in the inbox. All that an update changes, the answer's row and the mark that it is done are one commit;
 * only then the answer is sent. So a crash before it repeats the handling as if it had never begun, and a crash after it
 * repeats the sending.
 */
@Component
@OnTelegram
class InboxWorker {
    private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);

    private final Inbox inbox;
    private final UpdateHandler handler;
    private final Quotas quotas;
    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final TelegramSettings settings;
    private final TransactionTemplate transaction;

    InboxWorker(Inbox inbox, UpdateHandler handler, Quotas quotas, Outbox outbox, Dispatcher dispatcher,
            TelegramSettings settings, PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.handler = handler;
        this.quotas = quotas;
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Handles the oldest waiting update of a chat; false when none waits. */
    boolean handleNext(String chat) {
        Optional<Row> row = inbox.next(chat);
        row.ifPresent(this::handle);
        return row.isPresent();
    }

    private void handle(Row row) {
        Update update;
        try {
            update = BotApi.JSON.readValue(row.raw(), Update.class);
        } catch (JsonProcessingException | RuntimeException | StackOverflowError e) {
            String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.toString();
            log.error("update in row {} cannot be read and was set aside: {}", row.id(), why);
            inbox.aside(row.id(), row.attempts() + 1, "cannot be read: " + why);
            return;
        }
        Optional<OutboxMessage> answer;
        try {
            answer = answered(row, update);
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            // The database is away, which is no fault of the update.
            throw e;
        } catch (Exception | Error e) {
            failed(row, update, e);
            return;
        }
        answer.ifPresent(this::send);
    }

    private Optional<Draft> draft(Row row, Update update) {
        Optional<Quotas.Breach> breach = quotas.take(update, cause(row));
        return breach.isPresent() ? breach.get().notice() : handler.handle(update, cause(row));
    }

    private static String cause(Row row) {
        return "inbox:" + row.id();
    }

    /** Handles the update, makes the answer a row and the update done. Returns the answer when it is ours to send. */
    private Optional<OutboxMessage> answered(Row row, Update update) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<OutboxMessage> message = draft(row, update).flatMap(outbox::addClaimed);
            if (inbox.done(row.id())) {
                return message;
            }
            tellTaken(row);
            status.setRollbackOnly();
            return Optional.empty();
        }));
    }

    private void send(OutboxMessage answer) {
        try {
            dispatcher.sendNow(answer);
        } catch (RuntimeException e) {
            // The row stays as being sent; the dispatcher takes up such rows after a while.
            log.error("message {} was not sent to its end", answer.id(), e);
        }
    }

    private void failed(Row row, Update update, Throwable cause) {
        int attempts = row.attempts() + 1;
        if (!inbox.failed(row.id(), attempts, cause.toString())) {
            tellTaken(row);
            return;
        }
        log.error("update in row {} failed (attempt {} of {})", row.id(), attempts, settings.tries(), cause);
        if (attempts < settings.tries()) {
            LockSupport.parkNanos(settings.retryPause().multipliedBy(attempts).toNanos());
            return;
        }
        Optional<Draft> apology = apology(row, update);
        Objects.requireNonNull(transaction.execute(status -> inbox.aside(row.id(), attempts, cause.toString())
                ? apology.flatMap(outbox::addClaimed)
                : Optional.<OutboxMessage>empty())).ifPresent(this::send);
    }

    /** When a group moves its updates change lanes, and when the database was away their process: both may be at work on one. */
    private static void tellTaken(Row row) {
        log.info("update in row {} was handled by another lane or process in the meantime", row.id());
    }

    /** What makes an update fail may make its apology fail too; the update is set aside all the same. */
    private Optional<Draft> apology(Row row, Update update) {
        try {
            // Under another name than the answer, which may come when an owner has the update tried again.
            return handler.apology(update, cause(row) + ":sorry");
        } catch (Exception | Error e) {
            log.error("nobody can be told that the update in row {} failed", row.id(), e);
            return Optional.empty();
        }
    }
}
