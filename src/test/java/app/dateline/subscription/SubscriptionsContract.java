package app.dateline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.subscription.QuietHours.Mode;
import app.dateline.subscription.Subject.OfQuery;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.Subscription.State;
import app.dateline.subscription.Subscriptions.Outcome;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How subscriptions are kept, on every database. */
abstract class SubscriptionsContract {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);
    private static final ChatId FORUM = new ChatId("telegram", "-1005", 55);
    private static final Subject TREATY = new OfTopic("treaty");
    private static final Pace AT_ONCE = new Pace.AtOnce();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final List<String> carried = new ArrayList<>();
    private TestDatabase database;
    private Subscriptions subscriptions;
    private ChatPreferences preferences;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        subscriptions = new Subscriptions(database.jdbc, database.transactions,
                new SubscriptionSettings(100, Followers.ADMINS, Duration.ofHours(6), Duration.ofMinutes(1)),
                List.of((from, to, place) -> carried.add(from + " to " + to + " in thread " + place.thread())), clock);
        preferences = new ChatPreferences(database.jdbc, database.transactions, clock);
    }

    private Outcome add(ChatId chat, Subject subject, Pace pace) {
        return subscriptions.add(chat, subject, pace, Locale.GERMAN, "7");
    }

    private Subscription added(ChatId chat, Subject subject) {
        return switch (add(chat, subject, AT_ONCE)) {
            case Outcome.Added each -> each.subscription();
            case Outcome.Known known -> throw new AssertionError(known);
            case Outcome.TooMany many -> throw new AssertionError(many);
        };
    }

    @Test
    void keepsWhatWasWanted() {
        var schedule = new Schedule(List.of(LocalTime.of(18, 30), LocalTime.of(8, 0)),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), ZoneId.of("Europe/Berlin"));
        add(FORUM, new OfQuery("peace AND (japan OR \"two plus two\")"), new Pace.InEditions(schedule));
        added(ANN, TREATY);

        Subscription found = subscriptions.of(FORUM).getFirst();

        assertThat(found.chat()).isEqualTo(FORUM);
        assertThat(found.subject()).isEqualTo(new OfQuery("peace AND (japan OR \"two plus two\")"));
        assertThat(found.schedule()).contains(schedule);
        assertThat(found.schedule().orElseThrow().times()).containsExactly(LocalTime.of(8, 0), LocalTime.of(18, 30));
        assertThat(found.speaks()).isEqualTo(Locale.GERMAN);
        assertThat(found.createdBy()).isEqualTo("7");
        assertThat(found.createdAt()).isEqualTo(clock.instant());
        assertThat(found.isHeard()).isTrue();
        assertThat(found.preferences()).isEqualTo(Preferences.NONE);
        assertThat(subscriptions.find(found.id())).contains(found);
    }

    @Test
    void knowsASubjectOncePerThreadInAnyCase() {
        Subscription first = added(FORUM, new OfTopic("treaty"));
        Outcome again = add(FORUM, new OfTopic("Treaty"), new Pace.Silent());
        Subscription elsewhere = added(new ChatId("telegram", "-1005", 0), TREATY);

        assertThat(again).isInstanceOfSatisfying(Outcome.Known.class, known -> {
            assertThat(known.subscription().id()).isEqualTo(first.id());
            assertThat(known.subscription().pace()).isEqualTo(new Pace.Silent());
        });
        assertThat(subscriptions.of(FORUM)).extracting(Subscription::id).containsExactly(elsewhere.id(), first.id());
        assertThat(subscriptions.find(FORUM, TREATY)).map(Subscription::id).contains(first.id());
    }

    @Test
    void takesNoMoreThanAChatMayHaveHoweverManyTry() throws Exception {
        List<Future<Outcome>> tries = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int number = 0; number < 110; number++) {
                Subject subject = new OfQuery("word" + number);
                tries.add(threads.submit(() -> add(number(subject), subject, AT_ONCE)));
            }
        }
        int refused = 0;
        for (Future<Outcome> each : tries) {
            refused += each.get() instanceof Outcome.TooMany many && many.most() == 100 ? 1 : 0;
        }

        assertThat(refused).isEqualTo(10);
        assertThat(subscriptions.count(FORUM)).isEqualTo(100);
        subscriptions.remove(subscriptions.of(FORUM).getFirst().id());
        assertThat(add(FORUM, TREATY, AT_ONCE)).isInstanceOf(Outcome.Added.class);
    }

    /** All threads of a chat count together. */
    private static ChatId number(Subject subject) {
        return new ChatId("telegram", "-1005", subject.words().length() % 2 == 0 ? 0 : 55);
    }

    @Test
    void pausesGoesOnAndEnds() {
        Subscription one = added(ANN, TREATY);

        assertThat(subscriptions.pause(one.id()).orElseThrow().isHeard()).isFalse();
        assertThat(subscriptions.heard(0, 10)).isEmpty();
        assertThat(subscriptions.resume(one.id()).orElseThrow().isHeard()).isTrue();
        assertThat(subscriptions.heard(0, 10)).hasSize(1);
        assertThat(subscriptions.remove(one.id())).isPresent();

        assertThat(subscriptions.remove(one.id())).isEmpty();
        assertThat(subscriptions.pause(one.id())).isEmpty();
        assertThat(subscriptions.alter(one.id(), AT_ONCE)).isEmpty();
        assertThat(subscriptions.of(ANN)).isEmpty();
        assertThat(subscriptions.find(ANN, TREATY)).isEmpty();
        assertThat(added(ANN, TREATY).id()).isEqualTo(one.id());
    }

    @Test
    void tellsWhoeverKeepsACopyOfEveryChange() {
        Subscription one = added(ANN, TREATY);
        Subscription two = added(FORUM, TREATY);
        long known = subscriptions.revision();

        subscriptions.alter(two.id(), new Pace.Silent());
        subscriptions.remove(one.id());
        preferences.change(FORUM, before -> before.withLanguage(Optional.of(Locale.ENGLISH)));

        List<Subscription> changed = subscriptions.changedSince(known, 10);
        assertThat(changed).extracting(Subscription::id).containsExactly(one.id(), two.id());
        assertThat(changed.getFirst().state()).isEqualTo(State.REMOVED);
        assertThat(changed.getFirst().createdBy()).isEmpty();
        assertThat(changed.getLast().speaks()).isEqualTo(Locale.ENGLISH);
        assertThat(subscriptions.changedSince(subscriptions.revision(), 10)).isEmpty();
        assertThat(subscriptions.changedSince(0, 1)).hasSize(1);
    }

    @Test
    void givesAllToBeHeardPageByPage() {
        for (int number = 0; number < 25; number++) {
            added(ANN, new OfQuery("word" + number));
        }
        List<Subscription> all = new ArrayList<>();
        for (List<Subscription> page = subscriptions.heard(0, 10); !page.isEmpty(); page = subscriptions
                .heard(page.getLast().id(), 10)) {
            all.addAll(page);
        }

        assertThat(all).extracting(Subscription::id).doesNotHaveDuplicates().hasSize(25);
    }

    @Test
    void sharesWhatAChatHasDecidedWithAllItsThreads() {
        added(FORUM, TREATY);
        var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), Mode.HOLD, ZoneId.of("Asia/Tokyo"));

        preferences.change(new ChatId("telegram", "-1005", 0),
                before -> before.withQuietHours(Optional.of(night)).withZone(ZoneId.of("Asia/Tokyo"))
                        .withFollowers(Followers.MEMBERS).withEmptyLine(true));

        Preferences decided = subscriptions.of(FORUM).getFirst().preferences();
        assertThat(decided.quietHours()).contains(night);
        assertThat(decided).isEqualTo(preferences.of(FORUM));
        assertThat(decided.followers()).contains(Followers.MEMBERS);
        assertThat(decided.emptyLine()).isTrue();
        assertThat(preferences.of(ANN)).isEqualTo(Preferences.NONE);
    }

    @Test
    void goesWithAChatThatMovesAndKeepsOneOfTwo() {
        ChatId before = new ChatId("telegram", "-55", 0);
        ChatId after = new ChatId("telegram", "-1009", 0);
        Subscription moving = added(before, TREATY);
        Subscription twice = added(before, new OfTopic("forum"));
        Subscription there = added(after, new OfTopic("forum"));
        Subscription ended = added(after, new OfTopic("syria"));
        subscriptions.remove(ended.id());
        Subscription revived = added(before, new OfTopic("syria"));
        preferences.change(before, each -> each.withZone(ZoneId.of("Europe/Paris")));

        subscriptions.moved("telegram", "-55", "-1009");
        preferences.moved("telegram", "-55", "-1009");
        subscriptions.moved("telegram", "-55", "-1009");

        assertThat(subscriptions.of(before)).isEmpty();
        assertThat(subscriptions.of(after)).extracting(Subscription::id).containsExactly(moving.id(), there.id(),
                ended.id());
        assertThat(subscriptions.find(twice.id())).isEmpty();
        assertThat(subscriptions.find(revived.id())).isEmpty();
        assertThat(subscriptions.find(ended.id()).orElseThrow().createdBy()).isEqualTo("7");
        assertThat(preferences.of(after).zone()).contains(ZoneId.of("Europe/Paris"));
        assertThat(preferences.of(before)).isEqualTo(Preferences.NONE);
    }

    @Test
    void goesToTheMainThreadWhenItsOwnIsGone() {
        Subscription inThread = added(FORUM, TREATY);
        Subscription other = added(new ChatId("telegram", "-1005", 66), TREATY);

        subscriptions.threadGone("telegram", "-1005", 55);
        subscriptions.threadGone("telegram", "-1005", 66);

        assertThat(subscriptions.of(FORUM)).extracting(Subscription::id, each -> each.chat().thread())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(inThread.id(), 0));
        assertThat(subscriptions.find(other.id())).isEmpty();
        assertThat(carried).containsExactly(other.id() + " to " + inThread.id() + " in thread 0");
    }

    @Test
    void sleepsWhileItsChatIsOutOfReach() {
        Subscription one = added(FORUM, TREATY);
        long known = subscriptions.revision();

        subscriptions.lost("telegram", "-1005");
        assertThat(subscriptions.heard(0, 10)).isEmpty();
        assertThat(subscriptions.changedSince(known, 10)).extracting(Subscription::isHeard).containsExactly(false);
        assertThat(subscriptions.of(FORUM)).hasSize(1);
        subscriptions.back("telegram", "-1005");

        assertThat(subscriptions.heard(0, 10)).extracting(Subscription::id).containsExactly(one.id());
        long after = subscriptions.revision();
        subscriptions.back("telegram", "-1005");
        assertThat(subscriptions.revision()).isEqualTo(after);
    }

    @Test
    void forgetsAllThatAChatFollowsAndEveryWordOfIt() {
        Subscription secret = added(ANN, new OfQuery("secret"));
        added(ANN, TREATY);
        added(FORUM, TREATY);
        subscriptions.remove(added(ANN, new OfQuery("older secret")).id());

        new ChatWishes(database.jdbc, subscriptions).forget(ANN);

        assertThat(subscriptions.of(ANN)).isEmpty();
        assertThat(subscriptions.of(FORUM)).hasSize(1);
        assertThat(database.jdbc.sql("select subject from subscription where kind <> 'TOPIC'").query(String.class)
                .list()).isNotEmpty().allMatch("-"::equals);
        assertThat(subscriptions.changedSince(secret.revision(), 10)).isNotEmpty();
        assertThat(add(ANN, new OfQuery("secret"), AT_ONCE)).isInstanceOf(Outcome.Added.class);
    }
}
