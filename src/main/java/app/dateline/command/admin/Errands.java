package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.outbox.Dispatcher;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.work.AfterCommit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Leaves to be done after its update what waits for other machines, so that it holds up nothing. The chat has a message at once, whose
 * place the outcome takes.
 */
@Component
class Errands {
    private final ErrandRows rows;
    private final Outbox outbox;
    private final Saying saying;
    private final Runnable begin;

    @Autowired
    Errands(ErrandRows rows, Outbox outbox, Saying saying, Dispatcher dispatcher, ObjectProvider<ErrandLoop> loop) {
        this(rows, outbox, saying, () -> AfterCommit.run(() -> {
            dispatcher.wake();
            loop.ifAvailable(ErrandLoop::wake);
        }));
    }

    /** @param begin called when there is something to do */
    Errands(ErrandRows rows, Outbox outbox, Saying saying, Runnable begin) {
        this.rows = rows;
        this.outbox = outbox;
        this.saying = saying;
        this.begin = begin;
    }

    /**
     * Has an errand done soon.
     *
     * @param key of what is said until it is done, with its values
     * @return nothing, since the chat is told by another message
     */
    Reply run(Errand errand, CommandCall call, String key, Object... values) {
        ErrandRows.Waiting waiting = rows.keep(errand.name(), call);
        outbox.add(new Draft(call.chat(), Kind.ANSWER, waiting.cause(), saying.say(call.language(), key, values),
                call.language(), null));
        begin.run();
        return Reply.silence();
    }
}
