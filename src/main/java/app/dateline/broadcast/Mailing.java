package app.dateline.broadcast;

import app.dateline.outbox.Standstill;
import app.dateline.broadcast.Broadcast.State;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.Pauses;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import app.dateline.subscription.ChatPreferences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes broadcasts further, step by step. A step is one transaction that holds the broadcast's row, so two processes never take the same
 * one, a pause counts from the moment it is said, and after a crash the next step goes on where the last one ended. The outbox gets few
 * messages at a time: its rates are the broadcast's own, and what is not written there yet can be called off.
 */
@Component
class Mailing {
    private static final Logger log = LoggerFactory.getLogger(Mailing.class);
    private static final int AT_A_TIME = 100;
    private static final int ON_THEIR_WAY = 200;
    private static final int NOTED = 500;
    /** What is on its way for longer waits for its own chat, and others do not wait for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** What begins later than this, since the bot did not run at its time, may be news no more: a person decides. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Parts parts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Mailing(Parts parts, PlatformTransactionManager transactions, Clock clock) {
        this.parts = parts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What it works with. */
    @Component
    record Parts(Broadcasts broadcasts, Recipients recipients, Readership readership, Progress progress, Outbox outbox,
            Pauses pauses, Standstill standstill, ChatPreferences preferences, Roles roles, Words words,
            Withheld withheld) {}

    /** Begins one whose time has come; one that is very late, or whose author may not broadcast any more, waits for somebody to decide. */
    void begin(long id) {
        transaction.executeWithoutResult(status -> {
            if (parts.broadcasts().beginDue(id)) {
                Broadcast begun = parts.broadcasts().find(id).orElseThrow();
                if (!parts.roles().has(begun.person(), Role.EDITOR)) {
                    withhold(begun, Withheld.Why.AUTHOR);
                } else if (begun.due().filter(due -> due.plus(LATE).isBefore(clock.instant())).isPresent()) {
                    withhold(begun, Withheld.Why.LATE);
                }
            }
        });
    }

    private void withhold(Broadcast begun, Withheld.Why why) {
        log.warn("broadcast {} is paused at its time: {}", begun.id(), why);
        parts.broadcasts().pause(begun.id());
        parts.withheld().withheld(begun, why);
    }

    /** Does a part of what there is to do; true when there is more to be done at once. */
    boolean step(long id) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> parts.broadcasts().lock(id).map(this::further).orElse(false)));
    }

    private boolean further(Broadcast broadcast) {
        parts.recipients().settle(broadcast.id(), NOTED);
        boolean isMore = switch (broadcast.state()) {
            case RUNNING -> goOn(broadcast);
            case PAUSED -> stop(broadcast);
            case CANCELLED -> callOff(broadcast);
            case WITHDRAWN -> takeBack(broadcast);
            case DRAFT, SCHEDULED, DONE -> false;
        };
        Broadcast now = parts.broadcasts().find(broadcast.id()).orElseThrow();
        parts.progress().show(now, parts.broadcasts().isEnded(broadcast.id()));
        return isMore;
    }

    private boolean goOn(Broadcast broadcast) {
        Optional<ChatId> last = parts.broadcasts().unfilled(broadcast.id());
        if (last.isPresent()) {
            fill(broadcast, last.get());
            return true;
        }
        skipCutOff(broadcast);
        if (parts.standstill().now().isPresent()) {
            // What waits in the outbox for longer than it is news would not be sent at all.
            waitAgain(broadcast);
            return false;
        }
        List<Recipient> next = parts.recipients().in(broadcast.id(), Recipient.State.WAITING, room(broadcast));
        next.forEach(recipient -> queue(broadcast, recipient));
        if (next.isEmpty() && !parts.recipients().isAnyIn(broadcast.id(), Recipient.State.WAITING)
                && !parts.recipients().isAnyIn(broadcast.id(), Recipient.State.QUEUED)) {
            parts.broadcasts().ended(broadcast.id(), State.DONE);
        }
        return next.size() == AT_A_TIME;
    }

    private void fill(Broadcast broadcast, ChatId last) {
        Readership.Page page = parts.readership().page(broadcast.audience(), last);
        parts.recipients().add(broadcast.id(), page.members());
        if (page.last() == null) {
            parts.broadcasts().filled(broadcast.id());
        } else {
            parts.broadcasts().filledTo(broadcast.id(), page.last());
        }
    }

    private int room(Broadcast broadcast) {
        int onTheirWay = parts.recipients().onTheirWay(broadcast.id(), clock.instant().minus(PATIENCE));
        return Math.clamp((long) ON_THEIR_WAY - onTheirWay, 0, AT_A_TIME);
    }

    private void queue(Broadcast broadcast, Recipient recipient) {
        ChatId chat = recipient.chat();
        Optional<String> away = parts.pauses().outOfReach(chat.channel(), chat.chat());
        if (away.isPresent()) {
            parts.recipients().ended(recipient.id(), Recipient.State.SKIPPED, away.get());
            return;
        }
        Draft draft = new Draft(chat, Kind.PUSH, broadcast.cause(), Reply.of(broadcast.words()), recipient.language(),
                null);
        parts.outbox().add(isNight(chat) ? draft.silently() : draft).ifPresentOrElse(
                message -> parts.recipients().queued(recipient.id(), message.id()),
                () -> parts.recipients().ended(recipient.id(), Recipient.State.UNCERTAIN,
                        "the chat has a message of this broadcast already"));
    }

    private boolean isNight(ChatId chat) {
        Instant now = clock.instant();
        return parts.preferences().of(chat).quietHours().filter(quiet -> quiet.isQuiet(now)).isPresent();
    }

    /** Chats that were lost since their message was written. */
    private void skipCutOff(Broadcast broadcast) {
        for (Recipient recipient : parts.recipients().cutOff(broadcast.id(), NOTED)) {
            if (isTakenBack(recipient)) {
                parts.recipients().ended(recipient.id(), Recipient.State.SKIPPED, parts.pauses()
                        .outOfReach(recipient.chat().channel(), recipient.chat().chat()).orElse(""));
            }
        }
    }

    private boolean isTakenBack(Recipient recipient) {
        return recipient.message().filter(parts.outbox()::takeBack).isPresent();
    }

    private boolean stop(Broadcast broadcast) {
        skipCutOff(broadcast);
        waitAgain(broadcast);
        return end(broadcast);
    }

    private void waitAgain(Broadcast broadcast) {
        onTheirWay(broadcast).stream().filter(this::isTakenBack)
                .forEach(recipient -> parts.recipients().waits(recipient.id()));
    }

    /** Nothing is left to do until somebody says so, once nothing is on its way. */
    private boolean end(Broadcast broadcast) {
        if (!parts.recipients().isAnyIn(broadcast.id(), Recipient.State.QUEUED)) {
            parts.broadcasts().ended(broadcast.id(), broadcast.state());
        }
        return false;
    }

    private List<Recipient> onTheirWay(Broadcast broadcast) {
        return parts.recipients().in(broadcast.id(), Recipient.State.QUEUED, NOTED);
    }

    private boolean callOff(Broadcast broadcast) {
        drop(broadcast);
        return end(broadcast);
    }

    private void drop(Broadcast broadcast) {
        onTheirWay(broadcast).stream().filter(this::isTakenBack)
                .forEach(recipient -> parts.recipients().ended(recipient.id(), Recipient.State.DROPPED, ""));
        parts.recipients().endWaiting(broadcast.id(), Recipient.State.DROPPED, "");
    }

    private boolean takeBack(Broadcast broadcast) {
        drop(broadcast);
        parts.recipients().settleAgain(broadcast.id(), NOTED);
        parts.recipients().settleWithdrawals(broadcast.id(), NOTED);
        List<Recipient> next = parts.recipients().standing(broadcast.id(), room(broadcast));
        next.forEach(recipient -> undo(broadcast, recipient));
        if (next.isEmpty() && !parts.recipients().isAnyIn(broadcast.id(), Recipient.State.QUEUED)
                && parts.recipients().standing(broadcast.id(), 1).isEmpty()
                && !parts.recipients().isAnyWithdrawing(broadcast.id())) {
            parts.outbox().giveUp(broadcast.cause(), "the broadcast was withdrawn");
            parts.broadcasts().ended(broadcast.id(), State.WITHDRAWN);
        }
        return next.size() == AT_A_TIME;
    }

    /** One line takes the place of the message; where that cannot be, a message says that it does not count any more. */
    private void undo(Broadcast broadcast, Recipient recipient) {
        Reply line = say(Run.italic(parts.words().say(recipient.language(), "broadcast.withdrawn")));
        Reply told = say(
                Run.of(parts.words().say(recipient.language(), "broadcast.withdrawal", broadcast.title())));
        List<String> refs = recipient.refs();
        boolean isAlone = refs.size() == 1 && !recipient.isJoined();
        Draft draft = new Draft(recipient.chat(), Kind.CORRECTION, broadcast.cause() + " withdrawn",
                isAlone ? line : told, recipient.language(), refs.isEmpty() ? null : refs.getFirst());
        parts.outbox().add(isAlone ? draft.inPlaceOf(refs.getFirst(), told) : draft)
                .ifPresentOrElse(message -> parts.recipients().withdrawing(recipient.id(), message.id()),
                        () -> parts.recipients().withdrawn(recipient.id()));
    }

    private static Reply say(Run words) {
        return Reply.of(Paragraph.of(words));
    }
}
