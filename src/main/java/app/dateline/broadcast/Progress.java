package app.dateline.broadcast;

import app.dateline.chat.Reply;
import app.dateline.chat.Sealing;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps one card of each broadcast under way as things are, in the chat where it was written. */
@Component
class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final BroadcastCards cards;
    private final Sealing buttons;
    private final Outbox outbox;
    private final Roles roles;
    private final Clock clock;
    private final Map<Long, Shown> shown = new HashMap<>();

    Progress(BroadcastCards cards, Sealing buttons, Outbox outbox, Roles roles, Clock clock) {
        this.cards = cards;
        this.buttons = buttons;
        this.outbox = outbox;
        this.roles = roles;
        this.clock = clock;
    }

    private record Shown(Instant at, Reply card) {}

    /** Inside the transaction of a step. @param isLast true when it will not be shown again */
    void show(Broadcast broadcast, boolean isLast) {
        Shown before = shown.get(broadcast.id());
        Instant now = clock.instant();
        boolean isTime = before == null || Duration.between(before.at(), now).abs().compareTo(PAUSE) >= 0;
        if ((isTime || isLast) && roles.has(broadcast.person(), Role.EDITOR)) {
            Reply card = cards.card(broadcast);
            if (before == null || !before.card().equals(card)) {
                queue(broadcast, card, now);
            }
            shown.put(broadcast.id(), new Shown(now, card));
        }
        if (isLast) {
            shown.remove(broadcast.id());
        }
    }

    private void queue(Broadcast broadcast, Reply card, Instant now) {
        String first = broadcast.cause() + " card";
        Reply sealed = buttons.seal(broadcast.chat(), card);
        boolean isFirst = outbox.stateOf(broadcast.chat(), first).isEmpty();
        outbox.add(isFirst ? new Draft(broadcast.chat(), Kind.ANSWER, first, sealed, broadcast.language(), null)
                : new Draft(broadcast.chat(), Kind.CORRECTION, first + " " + now, sealed, broadcast.language(), null)
                        .insteadOf(first));
    }
}
