package app.dateline.alert;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Sealing;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.Sender;
import app.dateline.subscription.Editions.Edition;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.Subscription;
import app.dateline.view.EditionView;
import app.dateline.view.EditionView.Measure;
import app.dateline.view.EditionView.Paper;
import app.dateline.view.EditionView.Section;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an edition of what was collected, in one message where that can be. */
final class EditionWriter {
    private final Gathering gathering;
    private final EditionView view;
    private final Sealing buttons;
    private final Outbox outbox;
    private final List<Sender> senders;
    private final Clock clock;

    EditionWriter(Gathering gathering, EditionView view, Sealing buttons, Outbox outbox, List<Sender> senders,
            Clock clock) {
        this.gathering = gathering;
        this.view = view;
        this.buttons = buttons;
        this.outbox = outbox;
        this.senders = List.copyOf(senders);
        this.clock = clock;
    }

    /** Queues it, inside the transaction that takes its turn; nothing when nothing has come, unless the chat wants a line then. */
    void write(Edition edition) {
        Subscription first = edition.subscriptions().getFirst();
        List<Section> sections = gathering.of(edition);
        Locale language = first.speaks();
        if (!sections.isEmpty()) {
            var paper = new Paper(edition.slot().day(), edition.slot().time(), sections,
                    edition.subscriptions().stream().map(Subscription::id).toList());
            send(edition, buttons.seal(edition.chat(), fitting(paper, edition.chat(), language)), language);
        } else if (first.preferences().emptyLine()) {
            send(edition, view.nothing(language), language);
        }
    }

    /** The longest form that fits one message of the channel; where none does, the shortest. */
    private Reply fitting(Paper paper, ChatId chat, Locale language) {
        Optional<Sender> sender = senders.stream().filter(each -> each.channel().equals(chat.channel())).findFirst();
        Reply reply = view.edition(paper, Measure.FULL, language);
        for (Measure measure : Measure.values()) {
            reply = view.edition(paper, measure, language);
            if (sender.isEmpty() || sender.get().fits(reply)) {
                return reply;
            }
        }
        return reply;
    }

    private void send(Edition edition, Reply reply, Locale language) {
        Draft draft = new Draft(edition.chat(), Kind.PUSH, edition.cause(), reply, language, null);
        Optional<QuietHours> quiet = edition.subscriptions().getFirst().quietHours()
                .filter(hours -> hours.isQuiet(clock.instant()));
        outbox.add(quiet.isPresent() ? draft.silently() : draft);
    }
}
