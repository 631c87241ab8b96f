package app.dateline.outbox;

import app.dateline.chat.ChatMoved;
import app.dateline.chat.Proof;
import app.dateline.chat.Words;
import app.dateline.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The parts of the outbox put together, as the application does it, for tests of this and of other rooms. */
public final class OutboxParts {
    public final Pauses pauses;
    public final Moves moves;
    public final Dispatcher dispatcher;
    final Delivery delivery;
    final RateLimit limit;

    public OutboxParts(Outbox outbox, TestDatabase database, Clock clock, Proof proof, Words words,
            List<Sender> senders, List<ChatMoved> listeners) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("proof", proof);
        pauses = new Pauses(database.jdbc, clock);
        moves = new Moves(outbox, pauses, listeners, database.transactions);
        limit = new RateLimit(OutboxSettings.usual(), clock);
        delivery = new Delivery(outbox, pauses, moves, new Proven(beans.getBeanProvider(Proof.class), words), limit,
                OutboxSettings.usual(), clock);
        dispatcher = new Dispatcher(outbox, delivery, limit, OutboxSettings.usual(), clock, senders);
    }
}
