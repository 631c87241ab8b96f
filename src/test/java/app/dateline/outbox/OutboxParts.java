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
    final Dispatcher.Parts parts;
    final RateLimit limit;

    public OutboxParts(Outbox outbox, TestDatabase database, Clock clock, Proof proof, Words words,
            List<Sender> senders, List<ChatMoved> listeners) {
        this(outbox, database, clock, proof, words, senders, listeners, OutboxSettings.usual());
    }

    public OutboxParts(Outbox outbox, TestDatabase database, Clock clock, Proof proof, Words words,
            List<Sender> senders, List<ChatMoved> listeners, OutboxSettings settings) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("proof", proof);
        pauses = new Pauses(database.jdbc, clock);
        moves = new Moves(outbox, pauses, listeners, database.transactions);
        limit = new RateLimit(settings, clock);
        var proven = new Proven(beans.getBeanProvider(Proof.class), words);
        var parking = new Parking(pauses, limit, clock);
        var queue = new OutboxQueue(outbox, database.jdbc, clock);
        parts = new Dispatcher.Parts(outbox, queue, pauses,
                new Delivery(outbox, parking, moves, proven, limit, settings),
                new Backlog(outbox, queue, parking, moves, proven, limit, settings), limit, settings, clock);
        dispatcher = new Dispatcher(parts, senders);
    }
}
