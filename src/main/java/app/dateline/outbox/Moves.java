package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.ChatMoved;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries a chat over to its new id, in every table or in none. */
@Component
public class Moves {
    private static final Logger log = LoggerFactory.getLogger(Moves.class);

    private final Outbox outbox;
    private final Pauses pauses;
    private final List<ChatMoved> listeners;
    private final TransactionTemplate transaction;

    public Moves(Outbox outbox, Pauses pauses, List<ChatMoved> listeners, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.pauses = pauses;
        this.listeners = List.copyOf(listeners);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Like {@link #move}, for a send that learnt of it; false when the database does not do it now, so that the send is to be tried again. */
    boolean isMoved(ChatId from, String to) {
        try {
            move(from.channel(), from.chat(), to);
            return true;
        } catch (DataAccessException | TransactionException e) {
            log.warn("{} chat {} cannot be carried over to {} now; it is tried again", from.channel(), from.chat(), to,
                    e);
            return false;
        }
    }

    /** Does nothing more the second time it is told of a move. */
    public void move(String channel, String from, String to) {
        transaction.executeWithoutResult(status -> {
            outbox.moved(channel, from, to);
            pauses.moved(channel, from, to);
            listeners.forEach(listener -> listener.moved(channel, from, to));
        });
        log.info("{} chat {} is now {}", channel, from, to);
    }
}
