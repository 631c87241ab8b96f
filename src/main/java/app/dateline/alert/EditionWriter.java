package app.dateline.alert;

import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.Sender;
import app.dateline.subscription.Editions.Edition;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.Subscription;
import app.dateline.view.AlertView;
import app.dateline.view.AlertView.Measure;
import app.dateline.view.AlertView.News;
import app.dateline.view.AlertView.Section;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes an edition of what was collected: by what is followed, then by story, the newest first, in one message where that can be. */
final class EditionWriter {
    private final Alerts alerts;
    private final NewsDesk desk;
    private final Messenger messenger;
    private final Followings followings;
    private final ArticleReading reading;
    private final AlertView view;
    private final Outbox outbox;
    private final List<Sender> senders;
    private final Clock clock;

    EditionWriter(Alerts alerts, NewsDesk desk, Messenger messenger, Followings followings, ArticleReading reading,
            AlertView view, Outbox outbox, List<Sender> senders, Clock clock) {
        this.alerts = alerts;
        this.desk = desk;
        this.messenger = messenger;
        this.followings = followings;
        this.reading = reading;
        this.view = view;
        this.outbox = outbox;
        this.senders = List.copyOf(senders);
        this.clock = clock;
    }

    /** Queues it, inside the transaction that takes its turn; nothing when nothing has come, unless the chat wants a line then. */
    void write(Edition edition) {
        Subscription first = edition.subscriptions().getFirst();
        Set<Long> stories = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (Subscription each : edition.subscriptions()) {
            List<News> news = news(alerts.collected(each.id()), edition.cause(), stories);
            if (!news.isEmpty()) {
                sections.add(new Section(followings.title(each), news));
            }
        }
        Locale language = first.speaks();
        if (!sections.isEmpty()) {
            send(edition, fitting(sections, edition.chat(), language), language);
        } else if (first.preferences().emptyLine()) {
            send(edition, view.nothing(language), language);
        }
    }

    /** Of each story the newest article that can be shown. @param stories those that stand in this edition already */
    private List<News> news(List<Alert> collected, String cause, Set<Long> stories) {
        List<News> news = new ArrayList<>();
        for (Alert alert : collected) {
            long story = alert.story().orElse(-alert.id());
            if (stories.contains(story)) {
                alerts.queued(alert.id(), cause, Matter.FOLLOWS, Why.SAME_STORY);
                continue;
            }
            Optional<NewsItem> item = desk.item(alert);
            if (item.isEmpty()) {
                alerts.end(alert.id(), State.DROPPED, Why.RETRACTED);
                continue;
            }
            stories.add(story);
            alerts.queued(alert.id(), cause, alert.matter(), Why.EDITION);
            news.add(messenger.news(item.get(), reading.forms(String.join(" ", alert.words())),
                    alert.matter() == Matter.DEVELOPS));
        }
        return news;
    }

    /** The longest form that fits one message of the channel; where none does, the shortest. */
    private Reply fitting(List<Section> sections, ChatId chat, Locale language) {
        Optional<Sender> sender = senders.stream().filter(each -> each.channel().equals(chat.channel())).findFirst();
        Reply reply = view.edition(sections, Measure.FULL, language);
        for (Measure measure : Measure.values()) {
            reply = view.edition(sections, measure, language);
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
