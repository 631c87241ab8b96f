package app.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.article.Article;
import app.dateline.article.Draft;
import app.dateline.article.Published;
import app.dateline.chat.ChatId;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxParts;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Preferences;
import app.dateline.subscription.QuietHours;
import app.dateline.subscription.Schedule;
import app.dateline.subscription.Subscription;
import app.dateline.testing.SampleArticles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessException;

/** Trouble on the way from an article to those who follow it. The clock shows 9:00 on 5 March 2026. */
class AlertLoopTest {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);
    private static final Pace EVENING = new Pace.InEditions(Schedule.daily(ZoneId.of("UTC"), LocalTime.of(18, 0)));

    @TempDir
    private Path folder;
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private AlertDesk desk;

    @BeforeEach
    void open() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/telegram", "messages/bot", "messages/follow");
        messages.setDefaultEncoding("UTF-8");
        var words = new Words(messages);
        var outbox = new Outbox(database.jdbc, clock);
        var parts = new OutboxParts(outbox, database, clock, (evidence, cited) -> true, words, List.of(), List.of());
        desk = new AlertDesk(database, folder, clock, outbox, parts.dispatcher, List.of(), words);
        desk.comes(SampleArticles.ref("old", "2026-02-01", "Ferry timetable", "The ferry leaves at nine."));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Draft news(String ref, String text) {
        return Draft.of("test", text).source("Post " + ref).ref(ref).headline("").language("en")
                .published(Published.parse("2026-03-05")).build();
    }

    private List<Alert> alerts(Article article) {
        return desk.alerts.of(ANN, article.id());
    }

    private void holds(String process) {
        database.jdbc.sql("update lease set holder = ?, until_at = current_timestamp + interval '60' second")
                .param(process).update();
    }

    private void damage(Article article) {
        database.jdbc.sql("update article_version set body = body || '!' where article_id = ?").param(article.id())
                .update();
    }

    @Test
    void leavesArticlesToTheProcessThatHasTakenOver() {
        desk.followsQuery(ANN, "ferry", new Pace.AtOnce());
        String own = database.jdbc.sql("select holder from lease").query(String.class).single();
        holds("another/1");
        clock.advance(Duration.ofSeconds(5));

        Article article = desk.comes(news("f", "The ferry was sold.")).getFirst();

        assertThat(alerts(article)).isEmpty();
        assertThat(desk.room.articles.indexed(5)).extracting(Article::id).containsExactly(article.id());
        holds(own);
        clock.advance(Duration.ofSeconds(5));
        desk.work();
        assertThat(alerts(article)).hasSize(1);
    }

    @Test
    void stopsBetweenTwoHundredPlacesWhenAnotherProcessHasTakenOver() {
        for (int chat = 0; chat < 250; chat++) {
            desk.followsQuery(new ChatId("telegram", "9" + chat, 0), "ferry", new Pace.AtOnce());
        }
        holds("another/1");
        clock.advance(Duration.ofSeconds(5));
        Article article = desk.comes(news("f", "The ferry was sold.")).getFirst();
        var asked = new AtomicInteger();

        desk.parts.desk().take(article, () -> asked.incrementAndGet() == 1);
        assertThat(places(article)).isEqualTo(200);
        assertThat(desk.room.articles.indexed(5)).hasSize(1);
        desk.parts.desk().take(article, () -> true);

        assertThat(places(article)).isEqualTo(250);
        assertThat(desk.room.articles.indexed(5)).isEmpty();
    }

    private long places(Article article) {
        return desk.alerts.counts(article.id()).stream().mapToLong(Alerts.Count::places).sum();
    }

    @Test
    void waitsForADatabaseInTroubleHoweverOftenItTries() {
        desk.followsQuery(ANN, "ferry", new Pace.AtOnce());
        database.jdbc.sql("alter table alert rename to alert_away").update();
        assertThatThrownBy(() -> desk.comes(news("f", "The ferry was sold."))).isInstanceOf(DataAccessException.class);
        for (int round = 0; round < 5; round++) {
            assertThatThrownBy(desk::work).isInstanceOf(DataAccessException.class);
        }
        Article article = desk.room.articles.indexed(5).getFirst();
        database.jdbc.sql("alter table alert_away rename to alert").update();

        desk.work();

        assertThat(alerts(article)).hasSize(1);
    }

    @Test
    void whatWaitsForAThreadThatIsGoneIsToldInTheMainOne() {
        ChatId main = new ChatId("telegram", "-5", 0);
        ChatId thread = new ChatId("telegram", "-5", 55);
        Subscription stays = desk.followsTopic(main, "bridge", EVENING);
        desk.subscriptions.pause(stays.id());
        Subscription ends = desk.followsTopic(thread, "bridge", EVENING);
        Article article = desk.comes(news("a", "The old bridge over the Vell closes for repairs in April.")).getFirst();
        assertThat(desk.alerts.collected(ends.id())).hasSize(1);
        desk.subscriptions.resume(stays.id());

        desk.subscriptions.threadGone("telegram", "-5", 55);
        clock.advance(Duration.ofHours(9));
        desk.work();

        assertThat(desk.alerts.latest(stays.id(), 5)).singleElement().satisfies(alert -> {
            assertThat(alert.article()).isEqualTo(article.id());
            assertThat(alert.state()).isEqualTo(State.QUEUED);
            assertThat(desk.outbox.stateOf(main, alert.cause().orElseThrow())).isPresent();
        });
    }

    @Test
    void whatBothThreadsHaveIsToldOnceWhenOneIsGone() {
        ChatId main = new ChatId("telegram", "-5", 0);
        Subscription stays = desk.followsTopic(main, "bridge", EVENING);
        Subscription ends = desk.followsTopic(new ChatId("telegram", "-5", 55), "bridge", EVENING);
        desk.comes(news("a", "The old bridge over the Vell closes for repairs in April."));

        desk.subscriptions.threadGone("telegram", "-5", 55);

        assertThat(desk.alerts.collected(stays.id())).extracting(Alert::chat).containsExactly(main);
        assertThat(desk.alerts.latest(ends.id(), 5)).extracting(Alert::state).containsExactly(State.MERGED);
    }

    @Test
    void notesHowMessagesEndedWhenSomeDidAndNowAndThenWhatAnotherProcessSent() {
        desk.followsQuery(ANN, "ferry OR harbour", new Pace.AtOnce());
        Article here = desk.comes(news("f", "The ferry was sold.")).getFirst();
        Article elsewhere = desk.comes(news("h", "Dredging begins in the harbour.")).getFirst();
        database.jdbc.sql("update outbox set state = 'SENT', refs = '12', updated_at = ? where cause like ?")
                .params(clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC),
                        "alert " + elsewhere.id() + " %")
                .update();
        clock.advance(Duration.ofSeconds(2));
        desk.work();
        assertThat(alerts(elsewhere)).singleElement().extracting(Alert::outcome).isEqualTo(Optional.empty());

        desk.outbox.endWaiting("telegram", "7", "the account was deleted");
        clock.advance(Duration.ofSeconds(1));
        desk.work();
        assertThat(alerts(here)).singleElement().extracting(Alert::outcome).isEqualTo(Optional.of("EXPIRED"));

        clock.advance(Duration.ofMinutes(1));
        desk.work();
        assertThat(alerts(elsewhere)).singleElement().extracting(Alert::refs).isEqualTo(List.of("12"));
    }

    @Test
    void anEditionShowsTheNewestOfAStoryThatCanBeShown() {
        desk.followsTopic(ANN, "bridge", EVENING);
        Article older = desk.comes(news("a", "The old bridge over the Vell closes for repairs in April.")).getFirst();
        Article newer = desk.comes(news("b", "The old bridge over the Vell closes for repairs in April, they say."))
                .getFirst();
        damage(newer);

        clock.advance(Duration.ofHours(9));
        desk.work();

        assertThat(alerts(older)).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(State.QUEUED);
            assertThat(desk.outbox.stateOf(ANN, alert.cause().orElseThrow())).isPresent();
        });
        assertThat(alerts(newer)).singleElement().extracting(Alert::state).isEqualTo(State.DROPPED);
    }

    @Test
    void whatCanNotBeShownAnyMoreIsNotOnItsWay() {
        desk.followsTopic(ANN, "bridge", EVENING);
        Article article = desk.comes(news("a", "The old bridge over the Vell closes for repairs in April.")).getFirst();
        Article again = desk.comes(news("b", "The old bridge over the Vell closes for repairs in April, they say."))
                .getFirst();
        damage(article);
        damage(again);

        clock.advance(Duration.ofHours(9));
        desk.work();

        assertThat(List.of(alerts(article), alerts(again))).allSatisfy(
                alerts -> assertThat(alerts).singleElement().extracting(Alert::state).isEqualTo(State.DROPPED));
        assertThat(desk.alerts.open()).isZero();
    }

    @Test
    void whatWasHeldAndCanNotBeShownAnyMoreHoldsUpNothing() {
        desk.followsQuery(ANN, "ferry", new Pace.AtOnce());
        desk.preferences.change(ANN, before -> Preferences.NONE.withQuietHours(Optional.of(new QuietHours(
                LocalTime.of(8, 0), LocalTime.of(10, 0), QuietHours.Mode.HOLD, ZoneOffset.UTC))));
        Article article = desk.comes(news("f", "The ferry was sold.")).getFirst();
        damage(article);

        clock.advance(Duration.ofHours(2));
        desk.work();

        assertThat(alerts(article)).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(State.DROPPED);
            assertThat(alert.why()).isEqualTo(Why.RETRACTED);
        });
    }
}
