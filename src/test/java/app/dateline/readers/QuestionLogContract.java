package app.dateline.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.readers.Asked.Status;
import app.dateline.readers.QuestionLog.Day;
import app.dateline.readers.QuestionLog.TopicAsked;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.home.RetentionSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the list of questions promises, on every database. */
abstract class QuestionLogContract {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);
    private static final ChatId GROUP = new ChatId("telegram", "-100", 5);

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private TestDatabase database;
    private QuestionLog log;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        log = log("90d");
    }

    private QuestionLog log(String days) {
        RetentionSettings usual = RetentionSettings.usual();
        return new QuestionLog(database.jdbc, new RetentionSettings(usual.updates(), usual.messages(), usual.webChats(),
                usual.buttons(), Duration.ofDays(Long.parseLong(days.replace("d", ""))), usual.reports(),
                usual.shown()), clock);
    }

    /** Each a second after the one before. */
    private void ask(ChatId chat, String words, Status status) {
        clock.advance(Duration.ofSeconds(1));
        log.note(chat, chat.equals(GROUP) ? Place.GROUP : Place.PRIVATE, Locale.ENGLISH,
                new Asked(words, status, null, "treaty", 0.25));
    }

    private List<Unanswered> unanswered() {
        return log.unanswered(clock.instant().minus(Duration.ofDays(7)), clock.instant().plusSeconds(1), 0, 10);
    }

    @Test
    void listsWhatTheStoreCouldNotAnswerByHowOftenItWasAskedWhateverItsMarks() {
        ask(ANN, "Who won the cup?", Status.NO_EVIDENCE);
        ask(GROUP, "/ukraine", Status.UNKNOWN_COMMAND);
        ask(ANN, "When is the forum?", Status.ANSWERED);
        ask(GROUP, "who won, the CUP", Status.NO_EVIDENCE);

        assertThat(unanswered()).extracting(Unanswered::words, Unanswered::count, Unanswered::nearest)
                .containsExactly(tuple("who won, the CUP", 2L, "treaty"),
                        tuple("/ukraine", 1L, "treaty"));
        assertThat(unanswered().getFirst().last()).isEqualTo(clock.instant());
        assertThat(log.countUnanswered(clock.instant().minusSeconds(60), clock.instant().plusSeconds(1))).isEqualTo(2);
        assertThat(log.unanswered(clock.instant().minusSeconds(60), clock.instant().plusSeconds(1), 1, 10))
                .extracting(Unanswered::words).containsExactly("/ukraine");
    }

    @Test
    void oneThatWasDealtWithIsListedAgainOnceItIsAskedAgain() {
        ask(ANN, "Who won the cup?", Status.NO_EVIDENCE);
        long id = unanswered().getFirst().id();

        assertThat(log.done(id)).contains("Who won the cup?");
        assertThat(unanswered()).isEmpty();
        assertThat(log.done(id)).isEmpty();

        ask(ANN, "Who won the cup?", Status.NO_EVIDENCE);
        assertThat(unanswered()).extracting(Unanswered::count).containsExactly(1L);
        assertThat(log.done(unanswered().getFirst().id())).isPresent();
        assertThat(log.undone(id)).isTrue();
        assertThat(log.undone(id)).isFalse();
        assertThat(unanswered()).extracting(Unanswered::count).containsExactly(2L);
        assertThat(log.done(999)).isEmpty();
    }

    @Test
    void oneThatTheStoreAnswersByNowIsNotListed() {
        ask(ANN, "Who won the cup?", Status.NO_EVIDENCE);
        ask(ANN, "Who won the cup", Status.ANSWERED);

        assertThat(unanswered()).isEmpty();

        ask(ANN, "Who won the cup", Status.NO_EVIDENCE);
        assertThat(unanswered()).extracting(Unanswered::count).containsExactly(1L);
    }

    @Test
    void aPrivateChatCanBeForgottenAndOfAGroupNothingIsKnown() {
        ask(ANN, "Who won the cup?", Status.NO_EVIDENCE);
        ask(GROUP, "Who won the race?", Status.NO_EVIDENCE);

        assertThat(log.of(ANN)).isEqualTo(1);
        assertThat(log.of(GROUP)).isZero();
        assertThat(
                database.jdbc.sql("select count(*) from asked_question where chat is not null or channel is not null")
                        .query(Long.class).single())
                .isEqualTo(1);
        log.forget(ANN);
        assertThat(log.of(ANN)).isZero();
        assertThat(unanswered()).extracting(Unanswered::words).containsExactly("Who won the race?");
    }

    @Test
    void questionsAreForgottenInTimeAndNoneIsKeptWhereThatIsWanted() {
        ask(ANN, "Who won the cup?", Status.NO_EVIDENCE);
        clock.advance(Duration.ofDays(89));
        assertThat(log.sweep()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(log.sweep()).isEqualTo(1);

        log = log("0d");
        ask(ANN, "Who won the cup?", Status.NO_EVIDENCE);
        assertThat(log.of(ANN)).isZero();
    }

    @Test
    void whatAnOperatorAsksOnTheTerminalIsNoReadersQuestion() {
        ask(new ChatId("terminal", "1", 0), "Who won the cup?", Status.NO_EVIDENCE);

        assertThat(unanswered()).isEmpty();
    }

    @Test
    void countsByDayAndTopic() {
        ask(ANN, "Who won the cup?", Status.NO_EVIDENCE);
        clock.advance(Duration.ofDays(2));
        ask(ANN, "When is the treaty signed?", Status.ANSWERED);
        ask(GROUP, "/zebras", Status.UNKNOWN_COMMAND);
        log.note(ANN, Place.PRIVATE, Locale.ENGLISH, new Asked("/forum", Status.ANSWERED, "forum", null, 0.9));
        log.note(ANN, Place.PRIVATE, Locale.ENGLISH, new Asked("/forum cod", Status.NO_EVIDENCE, "forum", null, 0.1));

        assertThat(log.days(clock.instant().minus(Duration.ofDays(5)))).containsExactly(
                new Day(LocalDate.parse("2026-03-05"), 1, 1), new Day(LocalDate.parse("2026-03-07"), 4, 2));
        assertThat(log.topics(clock.instant().minus(Duration.ofDays(5)), 5))
                .containsExactly(new TopicAsked("forum", 2), new TopicAsked("treaty", 1));
        assertThat(log.days(clock.instant().plusSeconds(1))).isEmpty();
    }

    @Test
    void anyWordsCanBeKept() {
        ask(ANN, "a\u0000b " + "x".repeat(4_000), Status.NO_EVIDENCE);
        ask(ANN, "?!", Status.NO_EVIDENCE);
        ask(ANN, "…", Status.NO_EVIDENCE);

        assertThat(unanswered()).hasSize(3).allSatisfy(each -> assertThat(each.words()).hasSizeLessThan(2_001));
    }
}
