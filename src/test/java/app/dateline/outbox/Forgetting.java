package app.dateline.outbox;

import java.time.Instant;

/** Lets tests of other rooms have the outbox forget, as its dispatcher does by itself. */
public record Forgetting(Outbox outbox) {

    public void forgets(Instant before) {
        outbox.forget(before, 100);
    }
}
