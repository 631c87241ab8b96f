package app.dateline.alert;

import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.answer.Answer;
import app.dateline.subscription.Editions.Edition;
import app.dateline.subscription.Subscription;
import app.dateline.view.CitedView;
import app.dateline.view.EditionView.Section;
import app.dateline.view.EditionView.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what was collected for an edition, and notes of each article how it is told there. */
final class Gathering {
    private final Alerts alerts;
    private final NewsDesk desk;
    private final Messenger messenger;
    private final Followings followings;
    private final ArticleReading reading;

    Gathering(Alerts alerts, NewsDesk desk, Messenger messenger, Followings followings, ArticleReading reading) {
        this.alerts = alerts;
        this.desk = desk;
        this.messenger = messenger;
        this.followings = followings;
        this.reading = reading;
    }

    /** By what is followed, then by story, the newest first; a story stands where its newest article belongs. */
    List<Section> of(Edition edition) {
        Map<Long, List<Story>> bySubscription = new HashMap<>();
        for (List<Alert> story : stories(edition)) {
            List<Told> told = told(story);
            if (!told.isEmpty()) {
                long subscription = told.getFirst().alert().subscription().orElseThrow();
                bySubscription.computeIfAbsent(subscription, none -> new ArrayList<>())
                        .add(story(told, edition.cause()));
            }
        }
        return edition.subscriptions().stream().filter(each -> bySubscription.containsKey(each.id()))
                .map(each -> new Section(followings.title(each), bySubscription.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** What was collected, the newest first. */
    private Collection<List<Alert>> stories(Edition edition) {
        Map<Long, List<Alert>> byStory = new LinkedHashMap<>();
        edition.subscriptions().stream().map(Subscription::id).flatMap(id -> alerts.collected(id).stream())
                .sorted(Comparator.comparingLong(Alert::id).reversed())
                .forEach(alert -> byStory
                        .computeIfAbsent(alert.story().orElse(-alert.id()), none -> new ArrayList<>()).add(alert));
        return byStory.values();
    }

    private record Told(Alert alert, NewsItem item) {}

    /** Those articles of a story that can be shown still. */
    private List<Told> told(List<Alert> story) {
        List<Told> told = new ArrayList<>();
        for (Alert alert : story) {
            Optional<NewsItem> item = desk.item(alert);
            if (item.isEmpty()) {
                alerts.end(alert.id(), State.DROPPED, Why.RETRACTED);
            } else if (!told.isEmpty() && item.get().addsNothing()) {
                alerts.end(alert.id(), State.MERGED, Why.SAME_STORY);
            } else {
                told.add(new Told(alert, item.get()));
            }
        }
        return told;
    }

    private Story story(List<Told> told, String cause) {
        Alert newest = told.getFirst().alert();
        alerts.queued(newest.id(), cause, newest.matter(), Why.EDITION);
        List<Answer.Cited> further = new ArrayList<>();
        for (Told each : told.subList(1, told.size())) {
            alerts.queued(each.alert().id(), cause, Matter.FOLLOWS, Why.EDITION);
            further.add(CitedView.of(each.item().article().article()));
        }
        return new Story(messenger.news(told.getFirst().item(), reading.forms(String.join(" ", newest.words())),
                newest.matter() == Matter.DEVELOPS), further);
    }
}
