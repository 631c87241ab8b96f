package app.dateline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises, on every database. */
abstract class OutboxContract {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);
    private static final ChatId BOB = new ChatId("telegram", "8", 0);

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private TestDatabase database;
    private Outbox outbox;
    private Pauses pauses;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        outbox = new Outbox(database.jdbc, clock);
        pauses = new Pauses(database.jdbc, clock);
    }

    private static Draft draft(ChatId chat, Kind kind, String cause) {
        return new Draft(chat, kind, cause, Reply.of(Paragraph.of(Run.of(cause))), Locale.ENGLISH, null);
    }

    @Test
    void keepsAReplyAsItWas() {
        var reply = new Reply(List.of(new Block.Heading("Head 😀"), Paragraph.of(Run.link("a", "https://example.org")),
                new Block.Items(List.of(List.of(Run.code("x")))),
                new Block.Cited(Block.Cited.Kind.QUOTE, List.of(Run.bold("words")), true, List.of(Run.italic("who")),
                        new Evidence(4, 2, 10, 15))),
                List.of(List.of(new Button("More", new Button.Press("h")),
                        new Button("Open", new Button.Open("https://example.org")))),
                "Noted");
        OutboxMessage added = outbox.add(new Draft(ANN, Kind.PUSH, "c", reply, Locale.forLanguageTag("pt-BR"), "12",
                "11"))
                .orElseThrow();

        OutboxMessage found = outbox.find(added.id()).orElseThrow();

        assertThat(found).isEqualTo(added);
        assertThat(found.reply()).isEqualTo(reply);
        assertThat(found.language()).isEqualTo(Locale.forLanguageTag("pt-BR"));
    }

    @Test
    void writesOneMessageForOneCause() {
        assertThat(outbox.add(draft(ANN, Kind.PUSH, "article 1"))).isPresent();
        assertThat(outbox.add(draft(ANN, Kind.PUSH, "article 1"))).isEmpty();
        assertThat(outbox.add(draft(BOB, Kind.PUSH, "article 1"))).isPresent();
        assertThat(outbox.add(draft(new ChatId("telegram", "7", 3), Kind.PUSH, "article 1"))).isPresent();
    }

    @Test
    void givesWhatIsDueAnswersFirst() {
        outbox.add(draft(ANN, Kind.PUSH, "push"));
        outbox.add(draft(BOB, Kind.ANSWER, "answer"));
        long later = outbox.add(draft(BOB, Kind.ANSWER, "later")).orElseThrow().id();
        outbox.retry(later, 1, Duration.ofMinutes(1), "lost");

        assertThat(outbox.due("telegram", 10)).extracting(OutboxMessage::cause).containsExactly("answer", "push");
        clock.advance(Duration.ofMinutes(2));
        assertThat(outbox.due("telegram", 10)).extracting(OutboxMessage::cause).containsExactly("answer", "later",
                "push");
        assertThat(outbox.due("web", 10)).isEmpty();
    }

    @Test
    void knowsInWhichMessagesItStands() {
        long id = outbox.add(draft(ANN, Kind.PUSH, "article 1")).orElseThrow().id();
        assertThat(outbox.refsFor(ANN, "article 1")).isEmpty();

        outbox.partSent(id, 1, "41");
        outbox.partSent(id, 2, null);
        outbox.partSent(id, 3, "43");

        assertThat(outbox.refsFor(ANN, "article 1")).containsExactly("41", "43");
        assertThat(outbox.refsFor(BOB, "article 1")).isEmpty();
    }

    @Test
    void isClaimedOnce() {
        long id = outbox.add(draft(ANN, Kind.PUSH, "push")).orElseThrow().id();

        assertThat(outbox.claim(id)).isTrue();
        assertThat(outbox.claim(id)).isFalse();
        assertThat(outbox.due("telegram", 10)).isEmpty();
    }

    @Test
    void holdsBackWhatAPausedChatOrChannelIsSent() {
        outbox.add(draft(ANN, Kind.PUSH, "a"));
        outbox.add(draft(BOB, Kind.PUSH, "b"));
        pauses.pause("telegram", "7", clock.instant().plusSeconds(60), "too fast");
        pauses.pause("telegram", "7", clock.instant().plusSeconds(90), "too fast");

        assertThat(outbox.due("telegram", 10)).extracting(OutboxMessage::cause).containsExactly("b");
        pauses.pause("telegram", "*", clock.instant().plusSeconds(30), "all too fast");
        assertThat(outbox.due("telegram", 10)).isEmpty();
        clock.advance(Duration.ofSeconds(91));
        assertThat(outbox.due("telegram", 10)).hasSize(2);
    }

    @Test
    void leavesAnAnswerBehindOlderOnesToTheDispatcher() {
        assertThat(outbox.addClaimed(draft(ANN, Kind.ANSWER, "one"))).isPresent();
        outbox.add(draft(ANN, Kind.ANSWER, "two"));

        assertThat(outbox.addClaimed(draft(ANN, Kind.ANSWER, "three"))).isEmpty();
        assertThat(outbox.addClaimed(draft(BOB, Kind.ANSWER, "four"))).isPresent();
        assertThat(outbox.due("telegram", 10)).extracting(OutboxMessage::cause).containsExactly("two", "three");
    }

    @Test
    void isNotThereWhenItsCauseIsRolledBack() {
        new TransactionTemplate(database.transactions).executeWithoutResult(status -> {
            outbox.add(draft(ANN, Kind.PUSH, "push"));
            status.setRollbackOnly();
        });

        assertThat(outbox.count(State.PENDING)).isZero();
    }

    @Test
    void takesUpWhatWasBeingSentWhenTheBotStopped() {
        outbox.addClaimed(draft(ANN, Kind.ANSWER, "answer"));
        outbox.addClaimed(draft(BOB, Kind.PUSH, "push"));
        clock.advance(Duration.ofSeconds(1));

        assertThat(outbox.recover(clock.instant())).isEqualTo(2);
        assertThat(outbox.due("telegram", 10)).extracting(OutboxMessage::cause).containsExactly("answer");
        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
    }

    @Test
    void movesAChatWithAllThatWaitsForIt() {
        outbox.add(draft(ANN, Kind.PUSH, "both"));
        outbox.add(draft(ANN, Kind.PUSH, "only here"));
        outbox.add(draft(BOB, Kind.PUSH, "both"));

        new Moves(outbox, pauses, List.of(), database.transactions).move("telegram", "7", "8");

        assertThat(outbox.due("telegram", 10)).extracting(OutboxMessage::chat).containsOnly(BOB);
        assertThat(outbox.due("telegram", 10)).extracting(OutboxMessage::cause).containsExactlyInAnyOrder("both",
                "only here");
    }

    @Test
    void forgetsWhatArrivedLongAgo() {
        long id = outbox.add(draft(ANN, Kind.PUSH, "old")).orElseThrow().id();
        outbox.finish(id, State.SENT, null);
        outbox.add(draft(BOB, Kind.PUSH, "waiting"));
        clock.advance(Duration.ofDays(8));

        assertThat(outbox.forget(clock.instant().minus(Duration.ofDays(7)))).isEqualTo(1);
        assertThat(outbox.count(State.PENDING)).isEqualTo(1);
    }

    @Test
    void takesBackOnlyWhatNobodyHasSeen() {
        outbox.add(draft(ANN, Kind.ANSWER, "waits"));
        long begun = outbox.add(draft(ANN, Kind.ANSWER, "begun")).orElseThrow().id();
        outbox.partSent(begun, 1, "31");
        outbox.addClaimed(draft(BOB, Kind.ANSWER, "on its way"));

        assertThat(outbox.withdraw(ANN, "waits")).isTrue();
        assertThat(outbox.withdraw(ANN, "waits")).isFalse();
        assertThat(outbox.withdraw(ANN, "begun")).isFalse();
        assertThat(outbox.withdraw(BOB, "on its way")).isFalse();
    }

    @Test
    void endsWhatWaitsForAChatThatIsNoMore() {
        outbox.add(draft(ANN, Kind.PUSH, "one"));
        outbox.add(draft(new ChatId("telegram", "7", 3), Kind.PUSH, "two"));
        outbox.add(draft(BOB, Kind.PUSH, "three"));

        outbox.endWaiting("telegram", "7", "the account is deleted");

        assertThat(outbox.count(State.FAILED)).isEqualTo(2);
        assertThat(outbox.due("telegram", 10)).extracting(OutboxMessage::cause).containsExactly("three");
    }
}
