package app.dateline.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.chat.ChatId;
import app.dateline.subscription.Editions.Edition;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is to get an edition, on every database; Berlin is an hour before UTC in March. */
abstract class EditionsContract {
    private static final ChatId ROOM = new ChatId("telegram", "-1005", 0);
    private static final ChatId ANN = new ChatId("telegram", "7", 0);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final SubscriptionSettings SETTINGS = new SubscriptionSettings(100, Followers.ADMINS,
            Duration.ofHours(6), Duration.ofMinutes(1));
    private final TestClock clock = new TestClock("2026-03-05T05:00:00Z");
    private final List<Edition> written = new CopyOnWriteArrayList<>();
    private TestDatabase database;
    private Subscriptions subscriptions;
    private Editions editions;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        subscriptions = new Subscriptions(database.jdbc, database.transactions, SETTINGS, List.of(), clock);
        editions = editions();
    }

    private Editions editions() {
        return new Editions(database.jdbc, database.transactions, SETTINGS, clock);
    }

    private Subscription follow(ChatId chat, String topic, ZoneId zone, LocalTime... times) {
        subscriptions.add(chat, new OfTopic(topic), new Pace.InEditions(Schedule.daily(zone, times)), Locale.ENGLISH,
                "7");
        return subscriptions.find(chat, new OfTopic(topic)).orElseThrow();
    }

    private List<String> take() {
        written.clear();
        editions.take(100, written::add);
        return written.stream().map(each -> each.chat().chat() + " " + each.slot().day() + " " + each.slot().time()
                + " " + each.subscriptions().size()).toList();
    }

    @Test
    void gathersWhatAChatWantsAtTheSameMoment() {
        follow(ROOM, "treaty", BERLIN, LocalTime.of(8, 0));
        follow(ROOM, "forum", ZoneId.of("UTC"), LocalTime.of(7, 0));
        follow(ROOM, "syria", BERLIN, LocalTime.of(9, 0));
        follow(ANN, "treaty", BERLIN, LocalTime.of(8, 0));

        assertThat(take()).isEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(take()).containsExactlyInAnyOrder("-1005 2026-03-05 08:00 2", "7 2026-03-05 08:00 1");
        assertThat(take()).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(take()).containsExactly("-1005 2026-03-05 09:00 1");
        clock.advance(Duration.ofHours(23));
        assertThat(take()).containsExactlyInAnyOrder("-1005 2026-03-06 08:00 2", "7 2026-03-06 08:00 1");
    }

    @Test
    void takesEachTurnOnceThoughSeveralTakeAtTheSameTime() throws Exception {
        for (int number = 0; number < 40; number++) {
            follow(new ChatId("telegram", "-" + (1000 + number), 0), "treaty", BERLIN, LocalTime.of(8, 0));
        }
        clock.advance(Duration.ofHours(2));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int taker = 0; taker < 4; taker++) {
                threads.submit(() -> {
                    Editions own = editions();
                    boolean more = true;
                    while (more) {
                        more = own.take(7, written::add);
                    }
                    return null;
                });
            }
        }
        editions.take(100, written::add);

        assertThat(written).extracting(each -> each.chat().chat()).doesNotHaveDuplicates().hasSize(40);
    }

    /** Berlin puts its clocks forward on 29 March, from two to three, and back on 25 October. */
    @Test
    void givesEachDateOneThoughTheClocksAreSet() {
        follow(ROOM, "treaty", BERLIN, LocalTime.of(2, 30));
        clock.advance(Duration.ofDays(23));
        take();
        List<String> spring = daysOfEditions(4);
        clock.advance(Duration.ofDays(206));
        take();
        List<String> autumn = daysOfEditions(4);

        assertThat(spring).containsExactly("2026-03-29", "2026-03-30", "2026-03-31", "2026-04-01");
        assertThat(autumn).containsExactly("2026-10-25", "2026-10-26", "2026-10-27", "2026-10-28");
    }

    private List<String> daysOfEditions(int days) {
        List<String> found = new ArrayList<>();
        for (int step = 0; step < days * 24 * 2; step++) {
            clock.advance(Duration.ofMinutes(30));
            take();
            written.forEach(each -> found.add(each.slot().day().toString()));
        }
        return found;
    }

    @Test
    void bringsWhatAChatHasMissedTogether() {
        follow(ROOM, "treaty", BERLIN, LocalTime.of(8, 0));
        follow(ROOM, "forum", BERLIN, LocalTime.of(9, 0));
        clock.advance(Duration.ofHours(4));

        assertThat(take()).containsExactly("-1005 2026-03-05 08:00 2");
        assertThat(written.getFirst().late()).isEqualTo(Duration.ofHours(2));
        assertThat(take()).isEmpty();
    }

    @Test
    void partsNoEditionThoughFewAreLookedAtAtOnce() {
        for (int chat = 1; chat <= 3; chat++) {
            for (String topic : List.of("treaty", "forum", "syria", "kurils")) {
                follow(new ChatId("telegram", "-100" + chat, 0), topic, BERLIN, LocalTime.of(8, 0));
            }
        }
        clock.advance(Duration.ofHours(2));

        boolean more = true;
        while (more) {
            more = editions.take(5, written::add);
        }

        assertThat(written).extracting(each -> each.chat().chat() + " " + each.subscriptions().size())
                .containsExactly("-1001 4", "-1002 4", "-1003 4");
    }

    @Test
    void takesATurnAgainThatCouldNotBeWritten() {
        follow(ROOM, "treaty", BERLIN, LocalTime.of(8, 0));
        clock.advance(Duration.ofHours(2));

        assertThatThrownBy(() -> editions.take(10, edition -> {
            throw new IllegalStateException("no room in the outbox");
        })).hasMessage("no room in the outbox");

        assertThat(take()).containsExactly("-1005 2026-03-05 08:00 1");
    }

    @Test
    void sendsAfterARestartWhatWasMissedAndNothingTwice() {
        follow(ROOM, "treaty", BERLIN, LocalTime.of(8, 0));
        clock.advance(Duration.ofHours(2));
        assertThat(take()).hasSize(1);

        clock.advance(Duration.ofDays(3).plusHours(2));
        editions = editions();
        assertThat(take()).containsExactly("-1005 2026-03-08 08:00 1");
        assertThat(written.getFirst().late()).isEqualTo(Duration.ofHours(2));
        editions = editions();
        assertThat(take()).isEmpty();
        clock.advance(Duration.ofHours(22));
        assertThat(take()).containsExactly("-1005 2026-03-09 08:00 1");
    }

    @Test
    void goesOnWhenAWrongClockIsPutRight() {
        follow(ROOM, "treaty", BERLIN, LocalTime.of(8, 0));
        take();
        clock.advance(Duration.ofDays(3).plusHours(2));
        assertThat(take()).containsExactly("-1005 2026-03-08 08:00 1");
        clock.advance(Duration.ofDays(-3).minusMinutes(30));
        List<String> all = new ArrayList<>(take());

        for (int hour = 0; hour < 100; hour++) {
            clock.advance(Duration.ofHours(1));
            all.addAll(take());
        }

        assertThat(all).containsExactly("-1005 2026-03-05 08:00 1", "-1005 2026-03-06 08:00 1",
                "-1005 2026-03-07 08:00 1", "-1005 2026-03-09 08:00 1");
    }

    @Test
    void keepsToOneForADateThoughItIsChangedAndChangedBack() {
        Subscription one = follow(ROOM, "treaty", ZoneId.of("Asia/Tokyo"), LocalTime.of(15, 0));
        clock.advance(Duration.ofHours(1));
        assertThat(take()).containsExactly("-1005 2026-03-05 15:00 1");

        subscriptions.alter(one.id(), new Pace.AtOnce());
        subscriptions.alter(one.id(),
                new Pace.InEditions(Schedule.daily(ZoneId.of("America/New_York"), LocalTime.of(15, 0))));
        clock.advance(Duration.ofHours(20)); // 21:00 in New York, on the same date
        assertThat(take()).isEmpty();
        clock.advance(Duration.ofHours(18));
        assertThat(take()).containsExactly("-1005 2026-03-06 15:00 1");
    }

    @Test
    void leavesOutWhoIsPausedOrOutOfReach() {
        Subscription paused = follow(ROOM, "treaty", BERLIN, LocalTime.of(8, 0));
        follow(ANN, "treaty", BERLIN, LocalTime.of(8, 0));
        subscriptions.pause(paused.id());
        subscriptions.lost("telegram", "7");
        clock.advance(Duration.ofHours(2));
        assertThat(take()).isEmpty();

        subscriptions.resume(paused.id());
        subscriptions.back("telegram", "7");
        clock.advance(Duration.ofHours(1));
        assertThat(take()).isEmpty();
        clock.advance(Duration.ofHours(23));
        assertThat(take()).containsExactlyInAnyOrder("-1005 2026-03-06 08:00 1", "7 2026-03-06 08:00 1");
    }
}
