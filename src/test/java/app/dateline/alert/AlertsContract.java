package app.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.alert.Alert.Matter;
import app.dateline.alert.Alert.State;
import app.dateline.alert.Alert.Why;
import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.article.Quiet;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.match.WordRanks;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.ShownAt;
import app.dateline.story.Placed;
import app.dateline.story.Standing;
import app.dateline.story.Stories;
import app.dateline.testing.SampleArticles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.text.Span;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the records of stories, alerts and shown words promise, on every database. */
abstract class AlertsContract {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);
    private static final ChatId ROOM = new ChatId("telegram", "-5", 55);

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private TestDatabase database;
    private Articles articles;
    private Alerts alerts;
    private Outbox outbox;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        articles = new Articles(database.jdbc, database.transactions, clock);
        alerts = new Alerts(database.jdbc, clock);
        outbox = new Outbox(database.jdbc, clock);
    }

    private Alerts.Draft draft(ChatId place, State state, @Nullable String cause, @Nullable Instant due) {
        return new Alerts.Draft(3L, place, "Bridge", 1, 1, 9L, Matter.NEWS, state, Why.NOTHING,
                List.of("bridge", "close"), new Span(0, 10), cause, due);
    }

    private static Reply cites(int version) {
        return Reply.of(new Cited(List.of(Run.of("words")), false, List.of(), new Evidence(1, version, 4, 9)));
    }

    private void sent(long id, String ref) {
        database.jdbc.sql("update outbox set state = 'SENT', refs = ? where id = ?").params(ref, id).update();
    }

    @Test
    void decidesOnceForAPlaceAndNotesHowItEnded() {
        assertThat(alerts.add(draft(ANN, State.QUEUED, "alert 1 t0", null))).isTrue();
        assertThat(alerts.add(draft(ANN, State.QUEUED, "alert 1 t0", null))).isFalse();
        long id = outbox.add(new Draft(ANN, Kind.PUSH, "alert 1 t0", cites(1), Locale.ENGLISH, null)).orElseThrow()
                .id();
        assertThat(alerts.settle()).isZero();
        sent(id, "41 42");

        assertThat(alerts.settle()).isEqualTo(1);
        assertThat(alerts.in(ANN, "42")).singleElement().satisfies(alert -> {
            assertThat(alert.outcome()).contains("SENT");
            assertThat(alert.words()).containsExactly("bridge", "close");
            assertThat(alert.told()).isPresent();
        });
        assertThat(alerts.in(ANN, "4")).isEmpty();
        assertThat(alerts.toldOf(9, 2)).containsEntry(ANN, "alert 1 t0");
        assertThat(alerts.counts(1)).singleElement().extracting(Alerts.Count::places).isEqualTo(1L);
    }

    @Test
    void hasNotToldWhatNeverArrivedOrWasTakenBack() {
        Article article = stored("x", "Post", "The ferry sails.");
        alerts.add(new Alerts.Draft(3L, ANN, "Ferry", article.id(), 1, 9L, Matter.NEWS, State.QUEUED, Why.NOTHING,
                List.of("ferry"), new Span(0, 10), "alert x t0", null));
        for (String outcome : List.of("SENT", "UNCERTAIN")) {
            database.jdbc.sql("update alert set outcome = ?").param(outcome).update();
            assertThat(alerts.toldOf(9, 999)).as(outcome).containsOnlyKeys(ANN);
        }
        for (String outcome : List.of("FAILED", "EXPIRED")) {
            database.jdbc.sql("update alert set outcome = ?").param(outcome).update();
            assertThat(alerts.toldOf(9, 999)).as(outcome).isEmpty();
        }
        database.jdbc.sql("update alert set outcome = 'SENT'").update();

        articles.retract(article.id());

        assertThat(alerts.toldOf(9, 999)).isEmpty();
    }

    @Test
    void notesHowItEndsWhenItIsSentAgain() {
        Article article = stored("x", "Post", "The ferry sails.");
        alerts.add(new Alerts.Draft(3L, ANN, "Ferry", article.id(), 1, 9L, Matter.NEWS, State.QUEUED, Why.NOTHING,
                List.of("ferry"), new Span(0, 10), "alert x t0", null));
        long message = outbox.add(new Draft(ANN, Kind.PUSH, "alert x t0",
                Reply.of(Paragraph.of(Run.of("ferry"))), Locale.ENGLISH, null)).orElseThrow().id();
        database.jdbc.sql("update outbox set state = 'UNCERTAIN' where id = ?").param(message).update();
        alerts.settle();
        assertThat(alerts.counts(article.id())).extracting(Alerts.Count::outcome).containsExactly("UNCERTAIN");

        alerts.sentAgain(ANN, "alert x t0");
        assertThat(alerts.open()).isEqualTo(1);
        database.jdbc.sql("update outbox set state = 'SENT', refs = '77' where id = ?").param(message).update();
        alerts.settle();

        assertThat(alerts.counts(article.id())).extracting(Alerts.Count::outcome).containsExactly("SENT");
        assertThat(alerts.in(ANN, "77")).hasSize(1);
    }

    @Test
    void holdsUntilItsMomentAndCollects() {
        alerts.add(draft(ANN, State.HELD, null, clock.instant().plus(Duration.ofHours(1))));
        alerts.add(draft(ROOM, State.COLLECTED, null, null));
        assertThat(alerts.due(10)).isEmpty();
        clock.advance(Duration.ofHours(1));

        Alert held = alerts.due(10).getFirst();
        alerts.queued(held.id(), "alert 1 t0", Matter.NEWS, Why.QUIET);
        assertThat(alerts.due(10)).isEmpty();
        assertThat(alerts.collected(3)).extracting(Alert::chat).containsExactly(ROOM);
        alerts.end(alerts.collected(3).getFirst().id(), State.DROPPED, Why.RETRACTED);
        assertThat(alerts.collected(3)).isEmpty();
        assertThat(alerts.latest(3L, 5)).extracting(Alert::state).containsExactly(State.DROPPED, State.QUEUED);
    }

    @Test
    void notesWhatHasEndedSinceAMoment() {
        alerts.add(draft(ANN, State.QUEUED, "alert 1 t0", null));
        long id = outbox.add(new Draft(ANN, Kind.PUSH, "alert 1 t0", cites(1), Locale.ENGLISH, null)).orElseThrow()
                .id();
        sent(id, "41");

        assertThat(alerts.settle(clock.instant().plusSeconds(1))).isZero();
        assertThat(alerts.settle(clock.instant())).isEqualTo(1);
    }

    @Test
    void goesToTheMainThreadWithWhatHasNotArrivedInOneThatIsGone() {
        ChatId main = new ChatId("telegram", "-5", 0);
        alerts.add(draft(main, State.COLLECTED, null, null));
        alerts.add(draft(ROOM, State.QUEUED, "alert 1 t55", null));
        alerts.threadGone("telegram", "-5", 55);
        alerts.threadGone("telegram", "-5", 55);
        assertThat(alerts.of(main, 1)).singleElement().extracting(Alert::state).isEqualTo(State.QUEUED);
        assertThat(alerts.of(ROOM, 1)).isEmpty();

        alerts.add(draft(ROOM, State.QUEUED, "alert 1 t55", null));
        alerts.threadGone("telegram", "-5", 55);

        assertThat(alerts.of(main, 1)).hasSize(1);
        assertThat(alerts.of(ROOM, 1)).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(State.MERGED);
            assertThat(alert.cause()).isEmpty();
        });
    }

    @Test
    void knowsUpToWhichVersionTheReadersOfAMessageAreTold() {
        stored("x", "Post", "The ferry sails.");
        Article article = stored("x", "Post", "The ferry sank.");
        for (long message : List.of(7L, 8L)) {
            alerts.add(new Alerts.Draft(null, ANN, "", article.id(), 1, null, Matter.CORRECTED, State.QUEUED,
                    Why.NOTHING, List.of(), new Span(0, 10), "corrected m" + message, null), message);
        }

        assertThat(article.current().version()).isEqualTo(2);
        assertThat(List.of(alerts.correctedUpTo(article, 7), alerts.correctedUpTo(article, 9))).containsExactly(1, 0);
        assertThat(alerts.unreached(article.id(), 5)).hasSize(1);
        assertThat(alerts.counts(article.id())).singleElement().extracting(Alerts.Count::places).isEqualTo(1L);
        alerts.takenBack(ANN, "corrected m7", Why.CHANGED);
        assertThat(List.of(alerts.correctedUpTo(article, 7), alerts.correctedUpTo(article, 8))).containsExactly(0, 1);
    }

    @Test
    void goesWithAChatThatMoves() {
        alerts.add(draft(new ChatId("telegram", "-5", 0), State.QUEUED, "alert 1 t0", null));
        alerts.add(draft(new ChatId("telegram", "-100", 0), State.QUEUED, "alert 1 t0", null));

        alerts.moved("telegram", "-5", "-100");

        assertThat(alerts.latest(new ChatId("telegram", "-100", 0), 5)).hasSize(1);
        assertThat(alerts.latest(new ChatId("telegram", "-5", 0), 5)).isEmpty();
    }

    @Test
    void forgetsAllThatIsOldButWhatWaits() {
        for (int chat = 0; chat < 1_500; chat++) {
            alerts.add(draft(new ChatId("telegram", "9" + chat, 0), State.QUEUED, "alert 1 t0", null));
        }
        alerts.add(draft(ANN, State.HELD, null, clock.instant()));
        clock.advance(Duration.ofDays(91));
        alerts.add(draft(ROOM, State.QUEUED, "alert 1 t55", null));

        assertThat(alerts.forget(Duration.ofDays(90))).isEqualTo(1_500);

        assertThat(database.jdbc.sql("select chat from alert order by id").query(String.class).list())
                .containsExactly("7", "-5");
    }

    @Test
    void findsWhatIsOldByAnIndex() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var connection = database.source.getConnection();
                var index = connection.getMetaData().getIndexInfo(null, null, "alert", false, false)) {
            while (index.next()) {
                columns.add(index.getShort("ORDINAL_POSITION") + " " + index.getString("COLUMN_NAME"));
            }
        }

        assertThat(columns).contains("1 made_at");
    }

    @Test
    void knowsWhereWordsStandLongAfterTheirMessagesAreForgotten() {
        long first = outbox.add(new Draft(ANN, Kind.ANSWER, "a", cites(1), Locale.GERMAN, null)).orElseThrow().id();
        outbox.add(
                new Draft(ROOM, Kind.PUSH, "b", Reply.of(Paragraph.of(Run.of("no citation"))), Locale.ENGLISH, null));
        assertThat(outbox.showing(1, Long.MAX_VALUE, 10)).singleElement().extracting(ShownAt::chat).isEqualTo(ANN);
        assertThat(outbox.rewrite(first, cites(2))).isTrue();
        assertThat(outbox.showing(1, Long.MAX_VALUE, 10)).singleElement()
                .extracting(shown -> shown.evidence().version())
                .isEqualTo(2);
        sent(first, "77");
        assertThat(outbox.rewrite(first, cites(3))).isFalse();

        clock.advance(Duration.ofDays(8));
        new app.dateline.outbox.Forgetting(outbox).forgets(clock.instant().minus(Duration.ofDays(7)));

        assertThat(outbox.find(first)).isEmpty();
        assertThat(outbox.showing(1, Long.MAX_VALUE, 10)).singleElement().satisfies(shown -> {
            assertThat(shown.refs()).containsExactly("77");
            assertThat(shown.state()).isEmpty();
            assertThat(shown.language()).isEqualTo(Locale.GERMAN);
        });
    }

    @Test
    void placesArticlesOfOneStoryTogetherAlsoAfterARestart() {
        Article first = stored(SampleArticles.bridge().ref(), "Post",
                "The old bridge over the Vell closes for repairs in April.");
        Article other = stored("x", "Post", "Forty thousand visitors came to the lantern festival on Saturday.");
        Article copy = stored("y", "Courier", "The old bridge over the Vell closes for repairs in April, they say.");
        Placed began = stories().place(first, "en", null);
        Placed elsewhere = stories().place(other, "en", new float[]{1, 0});

        Placed again = stories().place(copy, "en", null);

        assertThat(began.standing()).isEqualTo(Standing.FIRST);
        assertThat(elsewhere.story()).isNotEqualTo(began.story());
        assertThat(again.story()).isEqualTo(began.story());
        assertThat(again.standing()).isEqualTo(Standing.COPY);
        assertThat(stories().place(copy, "en", null)).isEqualTo(again);
        assertThat(stories().tellers(began.story())).extracting(teller -> teller.source()).containsExactly("Post",
                "Courier");
    }

    private Stories stories() {
        return new Stories(database.jdbc, articles, new WordRanks(), database.transactions, clock);
    }

    private Article stored(@Nullable String ref, String outlet, String text) {
        long id = articles
                .save(app.dateline.article.Draft.of("test", text).source(outlet).ref(ref).language("en").build())
                .articleId();
        return articles.find(id).orElseThrow();
    }

    @Test
    void retractsRestoresAndTellsWhyNobodyHears() {
        Article article = stored("x", "Post", "The ferry sails.");
        articles.indexedUpTo(articles.lastSequence());
        assertThat(articles.indexed(5)).extracting(Article::id).containsExactly(article.id());
        assertThat(articles.matched(article)).isTrue();
        assertThat(articles.matched(article)).isFalse();

        assertThat(articles.retract(article.id())).isTrue();
        assertThat(articles.retract(article.id())).isFalse();
        assertThat(articles.quiet(article.id())).as("whoever was shown it is told first").isEmpty();
        assertThat(articles.restore(article.id())).isTrue();
        assertThat(articles.quiet(article.id())).contains(Quiet.BEFORE);
        assertThat(articles.find(article.id()).orElseThrow().status()).isEqualTo(Article.Status.PUBLISHED);
    }
}
