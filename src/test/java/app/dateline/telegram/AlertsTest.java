package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.dateline.alert.Alert;
import app.dateline.alert.Alert.State;
import app.dateline.alert.AlertDesk;
import app.dateline.article.Article;
import app.dateline.article.Draft;
import app.dateline.article.Published;
import app.dateline.chat.Block;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.OutboxMessage;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Preferences;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.Schedule;
import app.dateline.subscription.Subscription;
import app.dateline.testing.SampleArticles;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles reach those who follow what they are about, through Telegram. The clock shows 9:00 on 5 March 2026. */
class AlertsTest {
    private static final Pace AT_ONCE = new Pace.AtOnce();

    @TempDir
    private Path folder;
    private final Journey journey = Journey.begin();
    private AlertDesk desk;

    @BeforeEach
    void open() {
        desk = journey.alerts(folder);
        desk.comes(SampleArticles.ref("old", "2026-02-01", "Ferry timetable", "The ferry leaves at nine."));
    }

    @AfterEach
    void close() {
        desk.close();
        journey.close();
    }

    private static ChatId place(long chat, int thread) {
        return new ChatId(TelegramSender.CHANNEL, Long.toString(chat), thread);
    }

    private static Draft news(String ref, String outlet, String headline, String text) {
        return Draft.of("test", text).source(outlet).ref(ref).headline(headline).language("en")
                .published(Published.parse("2026-03-05")).build();
    }

    private static Draft bridge() {
        return news("b1", "Harbour Post", "Old bridge over the Vell to close for a year", """
                The old bridge over the Vell will close for repairs on 1 April, the city council decided on Sunday.

                "We cannot wait until a stone falls," Mayor Ana Brandt said after the vote. "The work takes a year."

                Buses will go round by the northern dam, which adds about 20 minutes to each trip.""");
    }

    private void arrived(FakeChat chat, int messages) {
        journey.eventually(() -> {
            desk.work();
            return chat.sent().size() >= messages;
        });
    }

    /** Every message has ended somewhere, and that is noted. */
    private void settled() {
        journey.eventually(() -> {
            desk.work();
            return desk.alerts.open() == 0;
        });
    }

    @Test
    void oneArticleReachesPersonThreadAndChannelOnceWithTheRightPassageAndNobodyElse() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        FakeChat forum = journey.telegram.group(-1001, "Forum");
        int thread = forum.topic(55);
        FakeChat channel = journey.telegram.channel(-1002, "Channel");
        FakeChat bob = journey.telegram.person(8, "Bob");
        FakeChat stranger = journey.telegram.person(9, "Eve");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        desk.followsTopic(place(-1001, thread), "bridge", AT_ONCE);
        desk.followsQuery(place(-1002, 0), "\"northern dam\" AND buses", AT_ONCE);
        desk.followsTopic(place(8, 0), "festival", AT_ONCE);

        desk.comes(bridge());
        arrived(ann, 1);
        arrived(forum, 1);
        arrived(channel, 1);
        desk.comes(bridge());
        settled();

        assertThat(List.of(ann, forum, channel)).allSatisfy(chat -> assertThat(chat.sent()).hasSize(1));
        assertThat(bob.sent()).isEmpty();
        assertThat(stranger.sent()).isEmpty();
        assertThat(ann.texts().getFirst()).startsWith("The old bridge")
                .contains("The old bridge over the Vell will close for repairs on 1 April",
                        "We cannot wait until a stone falls",
                        "Ana Brandt");
        assertThat(forum.sent().getFirst().path("message_thread_id").asInt()).isEqualTo(thread);
        assertThat(channel.texts().getFirst()).contains("Buses will go round by the northern dam");
    }

    @Test
    void aFirstLoadABulkAndWhatIsLongPastTellNobody() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsQuery(place(7, 0), "ferry", AT_ONCE);

        desk.comes(
                Draft.of("test", "The ferry of 2019 sank.").source("Post").ref("2019").headline("Ferry").language("en")
                        .published(Published.parse("2019-06-01")).build());
        desk.comesInBulk(60, number -> news("bulk " + number, "Post", "Ferry " + number, "The ferry number " + number
                + " sails."));
        desk.comes(news("fresh", "Post", "A ferry", "The new ferry was christened."));
        arrived(ann, 1);

        assertThat(ann.texts()).singleElement().asString().contains("The new ferry was christened.");
    }

    @Test
    void datesThatCannotBeAreDoubtedAloud() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsQuery(place(7, 0), "ferry", AT_ONCE);

        desk.comes(
                Draft.of("test", "The ferry stays in port.").source("Post").ref("1970").headline("Storm").language("en")
                        .published(Published.parse("1970-01-01")).build());
        desk.comes(Draft.of("test", "A ferry to the moon was sold.").source("Post").ref("2031").headline("Moon")
                .language("en").published(Published.parse("2031-01-01")).build());
        arrived(ann, 2);

        assertThat(ann.texts()).allSatisfy(text -> assertThat(text).contains("cannot be right"));
    }

    @Test
    void theSameStoryIsToldOnceAndLaterOnesReplyWithTheirSources() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);

        desk.comes(bridge());
        arrived(ann, 1);
        desk.comes(news("b2", "Vell Courier", "Council closes old bridge over the Vell",
                """
                        The city council decided on Sunday to close the old bridge over the Vell for repairs on 1 April.

                        "We cannot wait until a stone falls," Mayor Ana Brandt said. "The work takes a year." Buses go by the dam."""));
        arrived(ann, 2);
        desk.comes(news("b3", "Vell Courier", "Old bridge over the Vell closes",
                """
                        The old bridge over the Vell will close for repairs on 1 April, the city council decided on Sunday. Buses
                        will go round by the northern dam."""));
        desk.work();

        JsonNode later = ann.sent().get(1);
        assertThat(later.path("text").asText()).contains("Vell Courier", "2 sources");
        assertThat(later.path("replied_to").asInt()).isEqualTo(ann.sent().getFirst().path("message_id").asInt());
        assertThat(later.path("disable_notification").asBoolean()).isTrue();
        assertThat(desk.alerts.latest(place(7, 0), 1)).singleElement().extracting(Alert::state)
                .isEqualTo(State.MERGED);
        assertThat(ann.sent()).hasSize(2);

        desk.comes(news("b4", "Vell Courier", "Mayor resigns over the old bridge",
                """
                        The city council decided on Sunday to close the old bridge over the Vell for repairs on 1 April.

                        Mayor Ana Brandt resigned on Monday; her deputy Otto Lind takes over until the election in June."""));
        arrived(ann, 3);
        assertThat(ann.texts().get(2)).contains("Mayor resigns");
    }

    @Test
    void paceAndQuietHoursDecideWhenAndHowLoud() {
        FakeChat silent = journey.telegram.person(7, "Ann");
        FakeChat held = journey.telegram.person(8, "Ben");
        FakeChat quiet = journey.telegram.person(9, "Eve");
        desk.followsTopic(place(7, 0), "bridge", new Pace.Silent());
        desk.followsTopic(place(8, 0), "bridge", AT_ONCE);
        desk.followsTopic(place(9, 0), "bridge", AT_ONCE);
        quietHours(8, QuietHours.Mode.HOLD);
        quietHours(9, QuietHours.Mode.SILENCE);

        desk.comes(bridge());
        arrived(silent, 1);
        arrived(quiet, 1);

        assertThat(silent.sent().getFirst().path("disable_notification").asBoolean()).isTrue();
        assertThat(quiet.sent().getFirst().path("disable_notification").asBoolean()).isTrue();
        assertThat(held.sent()).isEmpty();
        journey.clock.advance(Duration.ofHours(2));
        arrived(held, 1);
        assertThat(held.sent().getFirst().path("disable_notification").asBoolean()).isFalse();
    }

    private void quietHours(long chat, QuietHours.Mode mode) {
        desk.preferences.change(place(chat, 0), before -> before.withQuietHours(
                Optional.of(new QuietHours(LocalTime.of(8, 0), LocalTime.of(10, 0), mode, ZoneOffset.UTC))));
    }

    @Test
    void anEditionGroupsByTopicAndStoryNewestFirstAndOnlyWhenThereIsSomething() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        FakeChat ben = journey.telegram.person(8, "Ben");
        Pace evening = new Pace.InEditions(Schedule.daily(ZoneId.of("UTC"), LocalTime.of(18, 0)));
        desk.followsTopic(place(7, 0), "bridge", evening);
        desk.followsTopic(place(7, 0), "festival", evening);
        desk.followsTopic(place(8, 0), "festival", evening);
        desk.preferences.change(place(8, 0), before -> before.withEmptyLine(true));

        desk.comes(bridge());
        desk.comes(news("b2", "Vell Courier", "Council closes old bridge over the Vell",
                """
                        The city council decided on Sunday to close the old bridge over the Vell for repairs on 1 April.

                        "We cannot wait until a stone falls," Mayor Ana Brandt said. "The work takes a year." Buses go by the dam."""));
        assertThat(ann.sent()).isEmpty();
        journey.clock.advance(Duration.ofHours(9));
        arrived(ann, 1);
        arrived(ben, 1);
        journey.clock.advance(Duration.ofHours(1));
        desk.work();

        assertThat(ann.texts()).singleElement().asString()
                .startsWith("The old bridge · Thursday 5 March, 18:00\n\nThe city council decided on Sunday to close")
                .contains("Council closes old bridge over the Vell · Vell Courier", "tell the story, also:",
                        "Ana Brandt")
                .containsOnlyOnce(
                        "Also: Old bridge over the Vell to close for a year · Harbour Post · March 5, 2026 · #")
                .doesNotContain("Lantern");
        assertThat(ben.texts()).containsExactly("Nothing new since the last edition.");
        assertThat(desk.alerts.latest(place(7, 0), 5)).extracting(Alert::state).containsOnly(State.QUEUED);
    }

    @Test
    void anEditionListsTheRestOfEachStoryNewestFirstAsFarAsOneMessageHoldsIt() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        FakeChat ben = journey.telegram.person(8, "Ben");
        Pace evening = new Pace.InEditions(Schedule.daily(ZoneId.of("UTC"), LocalTime.of(18, 0)));
        desk.followsTopic(place(7, 0), "bridge", evening);
        desk.followsQuery(place(7, 0), "lantern", evening);
        desk.followsTopic(place(8, 0), "bridge", evening);
        desk.preferences.change(place(8, 0), before -> before.withLanguage(Optional.of(Locale.GERMAN)));
        for (int i = 1; i <= 70; i++) {
            desk.comes(news("b" + i, "Outlet " + i, "Old bridge over the Vell to close for a whole year of repairs",
                    bridge().text()));
        }
        desk.comes(news("l", "Herald", "Lanterns on the lake",
                "Forty thousand people saw the lantern boats on Saturday."));

        journey.clock.advance(Duration.ofHours(9));
        arrived(ann, 1);
        arrived(ben, 1);

        assertThat(ann.texts()).singleElement().asString()
                .startsWith("The old bridge · lantern · Thursday 5 March, 18:00")
                .containsSubsequence("\nThe old bridge\n", "Ana Brandt said", "Outlet 70 ·", "• Also: ", "Outlet 69 ·",
                        "Also: ", "Outlet 68 ·", "Also: ", "Outlet 67 ·", "• and 66 more", "\nlantern\n",
                        "lantern boats",
                        "Lanterns on the lake · Herald");
        assertThat(ben.texts()).singleElement().asString()
                .startsWith("The old bridge · Donnerstag, 5. März, 18:00")
                .containsSubsequence("Outlet 70", "Außerdem: ", "Outlet 69", "und 66 weitere");
    }

    @Test
    void anEditionTellsAStoryByItsNewestArticleThatStands() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        Pace evening = new Pace.InEditions(Schedule.daily(ZoneId.of("UTC"), LocalTime.of(18, 0)));
        desk.followsTopic(place(7, 0), "bridge", evening);
        desk.comes(bridge());
        Article newest = desk.comes(news("b2", "Vell Courier", "Council closes old bridge over the Vell",
                "The city council decided on Sunday to close the old bridge over the Vell for repairs on 1 April."))
                .getFirst();
        desk.room.articles.retract(newest.id());

        journey.clock.advance(Duration.ofHours(9));
        arrived(ann, 1);

        assertThat(ann.texts()).singleElement().asString().contains("Harbour Post").doesNotContain("Courier", "Also");
    }

    @Test
    void anOutletThatPrintedTheSameIsNamedNoLongerWhenItsArticleIsRetracted() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge",
                new Pace.InEditions(Schedule.daily(ZoneId.of("UTC"), LocalTime.of(18, 0))));
        Article first = desk.comes(bridge()).getFirst();
        desk.comes(news("b2", "Vell Courier", "Council closes old bridge over the Vell", bridge().text()));
        journey.clock.advance(Duration.ofHours(9));
        arrived(ann, 1);
        assertThat(ann.texts()).singleElement().asString().contains("2 sources tell the story, also: Harbour Post");

        desk.room.articles.retract(first.id());
        desk.work();

        journey.eventually(() -> !ann.texts().getFirst().contains("Harbour Post"));

        assertThat(ann.texts()).singleElement().asString()
                .contains("Vell Courier", "2 sources tell the story, also: retracted there", "Ana Brandt said");
    }

    @Test
    void correctsAndRetractsInFiftyChatsOfWhichTenAreBlockedAndFiveHaveMoved() {
        List<FakeChat> people = new ArrayList<>();
        List<FakeChat> groups = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            people.add(journey.telegram.person(100 + i, "Reader"));
            desk.followsTopic(place(100 + i, 0), "bridge", AT_ONCE);
        }
        for (int i = 0; i < 5; i++) {
            groups.add(journey.telegram.group(-100 - i, "Room"));
            desk.followsTopic(place(-100 - i, 0), "bridge", AT_ONCE);
        }
        Article article = desk.comes(bridge()).getFirst();
        journey.eventually(() -> people.stream().allMatch(chat -> chat.sent().size() == 1)
                && groups.stream().allMatch(chat -> chat.sent().size() == 1));
        people.subList(0, 10).forEach(chat -> chat.close("bot was blocked by the user"));
        List<FakeChat> moved = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            moved.add(groups.get(i).moveTo(-1_000_100 - i));
        }

        desk.comes(news("b1", "Harbour Post", "Old bridge over the Vell to close for a year", """
                The old bridge over the Vell will close for repairs on 1 May, the city council decided on Sunday.

                "We cannot wait until a stone falls," Mayor Ana Brandt said after the vote. "The work takes a year."

                Buses will go round by the northern dam, which adds about 20 minutes to each trip."""));
        journey.eventually(
                () -> people.subList(10, 45).stream().allMatch(chat -> chat.texts().getFirst().contains("1 May"))
                        && moved.stream().allMatch(chat -> chat.sent().size() == 1));

        assertThat(people.subList(10, 45)).allSatisfy(chat -> assertThat(chat.texts()).singleElement().asString()
                .contains("will close for repairs on 1 May", "Before, it read", "on 1 April"));
        assertThat(moved).allSatisfy(chat -> assertThat(chat.texts()).singleElement().asString()
                .contains("It read: The old bridge over the Vell will close for repairs on 1 April", "1 May"));
        assertThat(people.subList(0, 10)).allSatisfy(chat -> assertThat(chat.texts().getFirst()).contains("1 April"));

        // A message on its way has no number yet by which it could be changed.
        journey.eventually(() -> journey.outbox.count(OutboxMessage.State.SENDING) == 0);
        desk.room.articles.retract(article.id());
        desk.work();
        journey.eventually(() -> people.subList(10, 45).stream()
                .allMatch(chat -> !chat.texts().getFirst().contains("1 May"))
                && moved.stream()
                        .allMatch(chat -> chat.sent().stream().noneMatch(sent -> sent.toString().contains("1 May"))));
        journey.clock.advance(Duration.ofHours(25));
        settled();

        assertThat(people.subList(10, 45)).allSatisfy(chat -> assertThat(chat.texts()).singleElement().asString()
                .contains("was retracted").doesNotContain("1 April"));
        assertThat(desk.alerts.unreached(article.id(), 100)).extracting(alert -> alert.chat().chat()).hasSize(20)
                .containsOnly("100", "101", "102", "103", "104", "105", "106", "107", "108", "109");
        assertThat(desk.explanations.everywhere(article.id())).isNotEmpty();
        assertThat(desk.room.ask("When does the old bridge over the Vell close?").passages()).isEmpty();
    }

    @Test
    void aRetractionThatIsUndoneBeforeItIsToldIsNotTold() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        Article article = desk.comes(bridge()).getFirst();
        arrived(ann, 1);
        settled();
        String shown = ann.texts().getFirst();
        journey.pauses.suspend("telegram", "7", "for a while");
        desk.room.articles.retract(article.id());
        desk.work();
        assertThat(desk.alerts.waitForRetraction(article.id())).containsExactly(place(7, 0));

        desk.room.articles.restore(article.id());
        desk.work();
        journey.pauses.resume("telegram", "7");
        desk.comes(news("l", "Herald", "The old bridge over the Vell is closed",
                "The old bridge over the Vell closed today."));
        arrived(ann, 2);
        settled();

        assertThat(ann.texts().getFirst()).isEqualTo(shown);
        assertThat(desk.explanations.article(place(7, 0), article.id()).orElseThrow().decisions())
                .extracting(each -> each.alert().matter(), each -> each.alert().state(), each -> each.alert().why())
                .contains(tuple(Alert.Matter.RETRACTED, State.DROPPED, Alert.Why.RESTORED));
    }

    @Test
    void saysWhatChangedWhereTheMessageIsGone() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        desk.comes(bridge());
        arrived(ann, 1);
        ann.forgets();

        desk.comes(news("b1", "Harbour Post", "Old bridge over the Vell to close for a year", """
                The old bridge over the Vell will close for repairs on 1 May, the city council decided on Sunday.

                "We cannot wait until a stone falls," Mayor Ana Brandt said after the vote. "The work takes a year."

                Buses will go round by the northern dam, which adds about 20 minutes to each trip."""));
        arrived(ann, 1);
        settled();

        assertThat(ann.texts()).singleElement().asString().startsWith("Correction:").contains("on 1 April", "on 1 May");
        assertThat(desk.explanations.message(place(7, 0), ann.sent().getFirst().path("message_id").asText()))
                .singleElement().extracting(each -> each.alert().matter()).isEqualTo(Alert.Matter.CORRECTED);
    }

    private static Draft bridgeUntil(String day, String buses) {
        return bridgeUntil(day, buses, "");
    }

    /** @param rest what stands behind what is shown */
    private static Draft bridgeUntil(String day, String buses, String rest) {
        return news("b1", "Harbour Post", "Old bridge over the Vell to close for a year", """
                The old bridge over the Vell will close for repairs on %s, the city council decided on Sunday.

                "We cannot wait until a stone falls," Mayor Ana Brandt said after the vote. "The work takes a year."

                Buses will go round by the northern dam, which adds about %s minutes to each trip.

                %s%s""".formatted(day, buses, "Nothing else was decided on Sunday, and nobody asked. ".repeat(20),
                rest));
    }

    @Test
    void tellsOnlyWhatIsNewSinceItLastToldWhatChanged() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        desk.comes(bridgeUntil("1 April", "20"));
        arrived(ann, 1);
        settled();
        ann.forgets();
        desk.comes(bridgeUntil("1 May", "20"));
        arrived(ann, 1);
        settled();

        desk.comes(bridgeUntil("1 May", "20", "The dam road was widened last year."));
        settled();
        assertThat(ann.texts()).singleElement().asString().contains("on 1 April", "on 1 May");

        desk.comes(bridgeUntil("1 May", "25", "The dam road was widened last year."));
        arrived(ann, 2);
        settled();
        assertThat(ann.texts().getLast()).startsWith("Correction:").contains("about 20", "about 25")
                .doesNotContain("1 May");

        ann.forgets();
        desk.comes(bridgeUntil("1 June", "25", "The dam road was widened last year."));
        arrived(ann, 1);
        settled();
        assertThat(ann.texts()).singleElement().asString().startsWith("Correction:").contains("on 1 May", "on 1 June")
                .doesNotContain("1 April", "about");
    }

    @Test
    void tellsTheWordsThatStandInTheChatWhereTheCorrectionBeforeWasNotSentYet() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        desk.comes(bridge());
        arrived(ann, 1);
        settled();
        ann.forgets();
        journey.pauses.suspend("telegram", "7", "for a while");
        desk.comes(bridgeUntil("1 May", "20"));

        desk.comes(bridgeUntil("1 June", "20"));
        journey.pauses.resume("telegram", "7");
        arrived(ann, 1);
        settled();

        assertThat(ann.texts()).singleElement().asString().startsWith("Correction:").contains("on 1 April", "on 1 June")
                .doesNotContain("1 May");
    }

    @Test
    void tellsOfEachSentenceOnceInWhicheverMessageOfAChatItStands() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        desk.followsQuery(place(7, 0), "buses", new Pace.Silent());
        Article article = desk.comes(bridge()).getFirst();
        arrived(ann, 1);
        int buses = article.current().text().indexOf("Buses");
        answers(place(7, 0), article, buses, article.current().text().length());
        arrived(ann, 2);
        settled();
        ann.forgets();

        desk.comes(bridgeUntil("1 May", "25"));
        arrived(ann, 2);
        settled();

        assertThat(ann.texts()).hasSize(2);
        assertThat(String.join("", ann.texts())).containsOnlyOnce("on 1 April").containsOnlyOnce("about 20");
        assertThat(desk.alerts.unreached(article.id(), 5)).isEmpty();
    }

    private void answers(ChatId place, Article article, int from, int to) {
        var cited = new Block.Cited(List.of(Run.of(article.current().text().substring(from, to))), false, List.of(),
                new Evidence(article.id(), article.current().version(), from, to));
        journey.outbox.add(new OutboxMessage.Draft(place, OutboxMessage.Kind.PUSH, "told before", Reply.of(cited),
                Locale.ENGLISH, null));
    }

    @Test
    void tellsWhatWasMeantForADeletedThreadOnceInTheMainOne() {
        FakeChat forum = journey.telegram.group(-1001, "Forum");
        int gone = forum.topic(55);
        int other = forum.topic(66);
        desk.followsTopic(place(-1001, 0), "bridge", AT_ONCE);
        desk.followsQuery(place(-1001, gone), "buses", AT_ONCE);
        desk.followsQuery(place(-1001, other), "mayor", AT_ONCE);
        desk.followsQuery(place(-1001, other), "ferry", AT_ONCE);
        forum.deleteTopic(gone);
        forum.deleteTopic(other);

        Article article = desk.comes(bridge()).getFirst();
        arrived(forum, 1);
        settled();
        Article ferry = desk.comes(news("f", "Post", "A ferry", "The ferry was sold.")).getFirst();
        arrived(forum, 2);
        settled();
        desk.comes(bridgeUntil("1 April", "30"));
        settled();

        assertThat(forum.texts()).hasSize(2);
        assertThat(forum.texts().getLast()).contains("The ferry was sold.");
        assertThat(desk.alerts.of(place(-1001, 0), article.id()))
                .filteredOn(alert -> alert.matter() == Alert.Matter.NEWS).singleElement().extracting(Alert::state)
                .isEqualTo(State.QUEUED);
        assertThat(desk.alerts.of(place(-1001, gone), article.id())).singleElement().extracting(Alert::state)
                .isEqualTo(State.MERGED);
        assertThat(desk.alerts.of(place(-1001, 0), ferry.id())).singleElement().extracting(Alert::outcome)
                .isEqualTo(Optional.of("SENT"));
    }

    @Test
    void tellsAtOnceAndNotAgainInAnEditionWhatTheMainThreadCollected() {
        FakeChat forum = journey.telegram.group(-1001, "Forum");
        int gone = forum.topic(55);
        Pace evening = new Pace.InEditions(Schedule.daily(ZoneId.of("UTC"), LocalTime.of(18, 0)));
        desk.followsTopic(place(-1001, 0), "bridge", evening);
        desk.followsQuery(place(-1001, gone), "buses", AT_ONCE);
        forum.deleteTopic(gone);

        desk.comes(bridge());
        arrived(forum, 1);
        settled();
        journey.clock.advance(Duration.ofHours(10));
        settled();

        assertThat(forum.texts()).singleElement().asString().contains("northern dam");
    }

    @Test
    void tellsOnceWhatIsMeantForAClosedThreadToo() {
        FakeChat forum = journey.telegram.group(-1001, "Forum");
        int closed = forum.topic(55);
        desk.followsTopic(place(-1001, 0), "bridge", AT_ONCE);
        desk.followsQuery(place(-1001, closed), "buses", AT_ONCE);
        forum.closeTopic(closed);

        desk.comes(bridge());
        arrived(forum, 1);
        settled();

        assertThat(forum.texts()).hasSize(1);
    }

    @Test
    void takesTheLineOfAnotherOutletBackWhenItsArticleIsRetracted() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        FakeChat ben = journey.telegram.person(8, "Ben");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        desk.followsTopic(place(8, 0), "bridge", AT_ONCE);
        desk.comes(bridge());
        arrived(ann, 1);
        arrived(ben, 1);
        Article other = desk.comes(courier()).getFirst();
        arrived(ann, 2);
        arrived(ben, 2);
        settled();
        assertThat(ann.texts().get(1)).contains("Vell Courier");
        ben.forgets();

        desk.room.articles.retract(other.id());
        arrived(ben, 1);
        settled();

        assertThat(ann.texts()).hasSize(2);
        assertThat(ann.texts().get(0)).contains("will close for repairs on 1 April");
        assertThat(ann.texts().get(1)).contains("was retracted").doesNotContain("Vell Courier");
        assertThat(ben.texts()).singleElement().asString().contains("Retracted", "Vell Courier");
    }

    private static Draft courier() {
        return news("b2", "Vell Courier", "Council closes old bridge over the Vell",
                """
                        The city council decided on Sunday to close the old bridge over the Vell for repairs on 1 April.

                        "We cannot wait until a stone falls," Mayor Ana Brandt said. "The work takes a year." Buses go by the dam.""");
    }

    @Test
    void takesBackTheLineOfAnotherOutletThatWaits() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        desk.comes(bridge());
        arrived(ann, 1);
        journey.pauses.suspend("telegram", "7", "for a while");
        Article other = desk.comes(courier()).getFirst();

        desk.room.articles.retract(other.id());
        desk.work();
        journey.pauses.resume("telegram", "7");
        settled();

        assertThat(ann.sent()).hasSize(1);
    }

    @Test
    void takesBackWhatWaitsWhenItsArticleIsRetractedAndRewritesItWhenItIsCorrected() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsQuery(place(7, 0), "pirates OR lantern", AT_ONCE);
        journey.pauses.suspend("telegram", "7", "for a while");

        Article gone = desk
                .comes(news("gone", "Post", "A ferry",
                        "The ferry was sold to pirates.\n\n\"We paid in pirates' gold,\" Captain Jane Hook said."))
                .getFirst();
        desk.comes(news("kept", "Herald", "Wages", "Lantern makers met at the eastern market to vote on wages."));
        desk.room.articles.retract(gone.id());
        desk.comes(news("kept", "Herald", "Wages", "Lantern makers met at the western market to vote on wages."));
        journey.pauses.resume("telegram", "7");
        arrived(ann, 1);
        settled();

        assertThat(ann.texts()).singleElement().asString().contains("western market").doesNotContain("eastern",
                "sold to pirates");
        assertThat(desk.alerts.of(place(7, 0), gone.id())).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(State.DROPPED);
            assertThat(alert.why()).isEqualTo(Alert.Why.RETRACTED);
        });
    }

    @Test
    void tellsAtOnceWhatWasCollectedWhenEditionsAreNotWantedAnyMoreAndForgetsItWhenNothingIs() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        Pace evening = new Pace.InEditions(Schedule.daily(ZoneId.of("UTC"), LocalTime.of(18, 0)));
        Subscription followed = desk.followsQuery(place(7, 0), "ferry", evening);
        Subscription ended = desk.followsQuery(place(7, 0), "harbour", evening);
        desk.comes(news("f", "Post", "A ferry", "The ferry was sold."), news("h", "Herald", "A harbour",
                "Dredging begins in the harbour on Monday."));

        desk.subscriptions.alter(followed.id(), AT_ONCE);
        desk.subscriptions.remove(ended.id());
        journey.clock.advance(Duration.ofMinutes(2));
        arrived(ann, 1);
        journey.clock.advance(Duration.ofHours(10));
        desk.work();

        assertThat(ann.texts()).singleElement().asString().contains("The ferry was sold.");
        assertThat(desk.alerts.latest(ended.id(), 1)).singleElement().extracting(Alert::why)
                .isEqualTo(Alert.Why.UNFOLLOWED);
    }

    @Test
    void oneMessageServesAChatThatFollowsTheSameInAThousandWays() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        for (int i = 0; i < 1_000; i++) {
            desk.followsQuery(place(7, 0), "ferry AND NOT word" + i, AT_ONCE);
        }

        desk.comes(news("f", "Post", "A ferry", "The ferry was sold."));
        arrived(ann, 1);

        assertThat(ann.texts()).singleElement().asString().contains("and 997 more", "The ferry was sold.");
    }

    @Test
    void tellsNothingNewOfAnArticleThatOnlyMovedItsWords() {
        FakeChat ann = journey.telegram.person(7, "Ann");
        desk.followsTopic(place(7, 0), "bridge", AT_ONCE);
        desk.comes(bridge());
        arrived(ann, 1);
        String told = ann.texts().getFirst();

        desk.comes(news("b1", "Harbour Post", "Old bridge over the Vell to close for a year", "Updated at noon.\n\n"
                + bridge().text() + "\n\nThe dam road was widened last year."));
        desk.work();

        assertThat(ann.texts()).containsExactly(told);
        assertThat(desk.preferences.of(place(7, 0))).isEqualTo(Preferences.NONE);
    }
}
