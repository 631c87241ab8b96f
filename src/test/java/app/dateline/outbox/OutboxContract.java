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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import java.util.Optional;
import java.util.ArrayList;
import java.time.Instant;
import app.dateline.chat.Words;
import app.dateline.chat.Unsettled;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises, on every database. */
abstract class OutboxContract {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);
    private static final ChatId BOB = new ChatId("telegram", "8", 0);

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private TestDatabase database;
    private Outbox outbox;
    private OutboxQueue queue;
    private Pauses pauses;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        outbox = new Outbox(database.jdbc, clock);
        queue = new OutboxQueue(outbox, database.jdbc, clock);
        pauses = new Pauses(database.jdbc, clock);
    }

    private List<OutboxMessage> due() {
        return Stream.concat(queue.answers("telegram", 10).stream(),
                queue.pushes("telegram", 10).stream().flatMap(head -> queue.waiting(head.id()).stream())).toList();
    }

    private static Draft draft(ChatId chat, Kind kind, String cause) {
        return new Draft(chat, kind, cause, Reply.of(Paragraph.of(Run.of(cause))), Locale.ENGLISH, null);
    }

    private static Reply cites(long article) {
        return Reply.of(new Block.Cited(List.of(Run.of("words")), false, List.of(), new Evidence(article, 1, 4, 9)));
    }

    private boolean leaves(Kind kind, String cause, Reply reply) {
        var draft = new Draft(new ChatId("telegram", "-5", 55), kind, cause, reply, Locale.ENGLISH, null);
        return outbox.sending().leaveThread(outbox.add(draft).orElseThrow().id(), "gone");
    }

    @Test
    void leavesAThreadThatIsGoneUnlessTheMainOneHasAllOfIt() {
        ChatId main = new ChatId("telegram", "-5", 0);
        outbox.add(new Draft(main, Kind.PUSH, "told", cites(1), Locale.ENGLISH, null));

        assertThat(leaves(Kind.PUSH, "the same article", cites(1))).isFalse();
        assertThat(leaves(Kind.PUSH, "another article", cites(2))).isTrue();
        assertThat(leaves(Kind.ANSWER, "an answer", cites(1))).isTrue();
        assertThat(leaves(Kind.PUSH, "no article", Reply.of(Paragraph.of(Run.of("Hello"))))).isTrue();
        assertThat(leaves(Kind.PUSH, "told", cites(3))).isFalse();
    }

    @Test
    void knowsWhichArticlesAreOnlyNamed() {
        var named = new Block.Items(List.of(List.of(Run.italic("Headline").naming(7), Run.of(" · Post").naming(7))));
        outbox.add(new Draft(ANN, Kind.PUSH, "named",
                Reply.of(named, cites(1).blocks().getFirst()), Locale.ENGLISH, null));

        assertThat(outbox.showing(7, Long.MAX_VALUE, 5)).singleElement().matches(ShownAt::isNameOnly);
        assertThat(outbox.showing(1, Long.MAX_VALUE, 5)).singleElement().matches(shown -> !shown.isNameOnly());
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
    void givesEachChatsOldestAnswersFirst() {
        outbox.add(draft(ANN, Kind.PUSH, "push"));
        long first = outbox.add(draft(BOB, Kind.ANSWER, "answer")).orElseThrow().id();
        outbox.add(draft(BOB, Kind.ANSWER, "later"));
        long last = outbox.add(draft(BOB, Kind.PUSH, "after all answers")).orElseThrow().id();

        assertThat(due()).extracting(OutboxMessage::cause).startsWith("answer", "push");
        assertThat(claim(last)).isFalse();
        claim(first);
        assertThat(queue.answers("telegram", 10)).isEmpty();
        outbox.sending().retry(first, 1, Duration.ofMinutes(1), "lost");
        assertThat(queue.answers("telegram", 10)).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(queue.answers("telegram", 10)).extracting(OutboxMessage::cause).containsExactly("answer");
        outbox.sending().sent(first, null);
        assertThat(queue.answers("telegram", 10)).extracting(OutboxMessage::cause).containsExactly("later");
        assertThat(claim(last)).isFalse();
        assertThat(queue.pushes("web", 10)).isEmpty();
    }

    @Test
    void knowsInWhichMessagesItStands() {
        long id = outbox.add(draft(ANN, Kind.PUSH, "article 1")).orElseThrow().id();
        assertThat(outbox.refsFor(ANN, "article 1")).isEmpty();

        outbox.sending().partSent(id, 1, "41", "a");
        outbox.sending().partSent(id, 2, null, "a");
        outbox.sending().sent(id, "43");

        assertThat(outbox.refsFor(ANN, "article 1")).containsExactly("41", "43");
        assertThat(outbox.refsFor(BOB, "article 1")).isEmpty();
    }

    private boolean claim(long id) {
        return outbox.sending().claim(outbox.find(id).orElseThrow());
    }

    @Test
    void isNotClaimedForTheChatItHasLeft() {
        OutboxMessage push = outbox.add(draft(ANN, Kind.PUSH, "push")).orElseThrow();
        outbox.moved(ANN.channel(), ANN.chat(), BOB.chat());

        assertThat(outbox.sending().claim(push)).isFalse();
        assertThat(claim(push.id())).isTrue();
    }

    @Test
    void isClaimedOnce() {
        long id = outbox.add(draft(ANN, Kind.PUSH, "push")).orElseThrow().id();

        assertThat(claim(id)).isTrue();
        assertThat(claim(id)).isFalse();
        assertThat(due()).isEmpty();
    }

    @Test
    void holdsBackWhatAPausedChatOrChannelIsSent() {
        outbox.add(draft(ANN, Kind.PUSH, "a"));
        outbox.add(draft(BOB, Kind.PUSH, "b"));
        pauses.pause("telegram", "7", clock.instant().plusSeconds(60), "too fast");
        pauses.pause("telegram", "7", clock.instant().plusSeconds(90), "too fast");

        assertThat(due()).extracting(OutboxMessage::cause).containsExactly("b");
        pauses.pause("telegram", "*", clock.instant().plusSeconds(30), "all too fast");
        assertThat(due()).isEmpty();
        clock.advance(Duration.ofSeconds(91));
        assertThat(due()).hasSize(2);
    }

    @Test
    void leavesAnAnswerBehindOlderOnesToTheDispatcher() {
        OutboxMessage first = outbox.addClaimed(draft(ANN, Kind.ANSWER, "one")).orElseThrow();
        outbox.add(draft(ANN, Kind.ANSWER, "two"));

        assertThat(outbox.addClaimed(draft(ANN, Kind.ANSWER, "three"))).isEmpty();
        assertThat(outbox.addClaimed(draft(BOB, Kind.ANSWER, "four"))).isPresent();
        assertThat(due()).extracting(OutboxMessage::cause).containsExactly();
        outbox.sending().sent(first.id(), null);
        assertThat(due()).extracting(OutboxMessage::cause).containsExactly("two");
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

        assertThat(new OutboxQueue(new Outbox(database.jdbc, clock), database.jdbc, clock).recover("telegram", 15))
                .isEqualTo(2);
        assertThat(due()).extracting(OutboxMessage::cause).containsExactly("answer");
        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
    }

    @Test
    void movesAChatWithAllThatWaitsForIt() {
        outbox.add(draft(ANN, Kind.PUSH, "both"));
        outbox.add(draft(ANN, Kind.PUSH, "only here"));
        outbox.add(draft(BOB, Kind.PUSH, "both"));

        new Moves(outbox, pauses, List.of(), database.transactions).move("telegram", "7", "8");

        assertThat(database.jdbc.sql("select cause from outbox where chat = '8' order by cause").query(String.class)
                .list())
                .containsExactly("both", "only here");
    }

    @Test
    void forgetsWhatArrivedLongAgo() {
        long id = outbox.add(draft(ANN, Kind.PUSH, "old")).orElseThrow().id();
        outbox.sending().sent(id, null);
        outbox.add(draft(BOB, Kind.PUSH, "waiting"));
        clock.advance(Duration.ofDays(8));

        assertThat(outbox.forget(clock.instant().minus(Duration.ofDays(7)), 10)).isEqualTo(1);
        assertThat(outbox.count(State.PENDING)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PENDING, SENT, SENT", "SENT, PENDING, SENT", "UNCERTAIN, PENDING, UNCERTAIN",
            "SENDING, PENDING, SENDING",
            "FAILED, PENDING, PENDING", "PENDING, PENDING, PENDING", "SENT, SENT, SENT", "EXPIRED, FAILED, FAILED"})
    void aMessageThatBothIdsOfAMovedChatHaveStaysOnceAndAsFarAsItHasCome(String old, String other, String left) {
        long first = outbox.add(draft(ANN, Kind.PUSH, "both")).orElseThrow().id();
        long second = outbox.add(draft(BOB, Kind.PUSH, "both")).orElseThrow().id();
        outbox.sending().finish(first, State.valueOf(old), "");
        outbox.sending().finish(second, State.valueOf(other), "");

        new Moves(outbox, pauses, List.of(), database.transactions).move("telegram", "7", "8");

        assertThat(database.jdbc.sql("select chat || ' ' || state from outbox").query(String.class).list())
                .containsExactly("8 " + left);
    }

    @Test
    void whatAMovedChatRefersToIsVoid() {
        outbox.add(new Draft(ANN, Kind.ANSWER, "a", Reply.of(Paragraph.of(Run.of("a"))), Locale.ENGLISH, "12", "13"));

        new Moves(outbox, pauses, List.of(), database.transactions).move("telegram", "7", "8");

        assertThat(due()).singleElement().satisfies(moved -> {
            assertThat(moved.replyTo()).isNull();
            assertThat(moved.edits()).isNull();
        });
    }

    @Test
    void takesUpNothingThatALivingProcessSends() {
        OutboxMessage answer = outbox.addClaimed(draft(ANN, Kind.ANSWER, "answer")).orElseThrow();
        long push = outbox.add(draft(BOB, Kind.PUSH, "push")).orElseThrow().id();
        claim(push);
        clock.advance(Duration.ofHours(1));
        assertThat(queue.recover("telegram", 15)).isZero();

        outbox.sending().letGo(push);
        assertThat(queue.recover("telegram", 15)).isEqualTo(1);
        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
        outbox.sending().letGo(answer.id());
        assertThat(queue.recover("web", 15)).isZero();
        assertThat(queue.recover("telegram", 15)).isEqualTo(1);
        assertThat(due()).extracting(OutboxMessage::cause).containsExactly("answer");
    }

    @Test
    void anEditOfAPushIsMadeAgain() {
        long edit = outbox
                .add(new Draft(ANN, Kind.PUSH, "edit", Reply.of(Paragraph.of(Run.of("new"))), Locale.ENGLISH, null,
                        "13"))
                .orElseThrow().id();
        claim(edit);
        outbox.sending().letGo(edit);

        queue.recover("telegram", 15);

        assertThat(due()).extracting(OutboxMessage::edits).containsExactly("13");
    }

    @Test
    void theLongestOfManyPausesHoldsHoweverManySayItAtOnce() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int seconds = 1; seconds <= 20; seconds++) {
            Instant until = clock.instant().plusSeconds(seconds);
            threads.add(Thread.ofVirtual().start(() -> new TransactionTemplate(database.transactions)
                    .executeWithoutResult(status -> pauses.pause("telegram", "7", until, "too fast"))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(pauses.until("telegram", "7")).contains(clock.instant().plusSeconds(20));
        assertThat(pauses.now(5)).singleElement()
                .isEqualTo(
                        new Pauses.Paused("telegram", "7", Optional.of(clock.instant().plusSeconds(20)), "too fast"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(pauses.count()).isZero();
        assertThat(pauses.sweep()).isEqualTo(1);
    }

    @Test
    void whatWaitsForAChatOutOfReachIsKeptForADay() {
        outbox.add(draft(ANN, Kind.PUSH, "news"));
        outbox.add(draft(ANN, Kind.ANSWER, "question"));
        outbox.add(draft(BOB, Kind.PUSH, "news"));
        pauses.suspend("telegram", "7", "blocked");
        clock.advance(Duration.ofHours(25));

        assertThat(outbox.expire(clock.instant().minus(Duration.ofHours(24)))).isEqualTo(2);
        assertThat(outbox.count(State.EXPIRED)).isEqualTo(2);
        pauses.resume("telegram", "7");
        assertThat(due()).extracting(OutboxMessage::chat).containsExactly(BOB);
    }

    private Dispatcher dispatcher() {
        return new OutboxParts(outbox, database, clock, (evidence, words) -> true,
                new Words(new StaticMessageSource()), List.of(), List.of()).dispatcher;
    }

    @Test
    void whatGotStuckIsSentAgainOnce() {
        long id = outbox.add(draft(ANN, Kind.PUSH, "news")).orElseThrow().id();
        outbox.sending().finish(id, State.UNCERTAIN, "connection reset");
        List<String> again = new ArrayList<>();
        var uncertain = new Undelivered(State.UNCERTAIN, List.of((chat, cause) -> again.add(chat.chat() + ' ' + cause)),
                dispatcher(), database.jdbc, clock);

        assertThat(uncertain.kind()).isEqualTo("uncertain");
        assertThat(uncertain.count()).isEqualTo(1);
        assertThat(uncertain.newest(5))
                .containsExactly(new Unsettled.Item(id, clock.instant(), "7", "connection reset"));
        assertThat(new Undelivered(State.FAILED, List.of(), dispatcher(), database.jdbc, clock).again(id)).isFalse();
        assertThat(uncertain.again(id)).isTrue();
        assertThat(uncertain.again(id)).isFalse();
        assertThat(again).containsExactly("7 news");
        assertThat(outbox.withdraw(ANN, "news")).as("taken back, though it may have arrived").isFalse();
        assertThat(due()).extracting(OutboxMessage::id).containsExactly(id);
        assertThat(uncertain.leave(id)).isFalse();
        outbox.sending().finish(id, State.UNCERTAIN, "connection reset");
        assertThat(uncertain.leave(id)).isTrue();
        assertThat(uncertain.count()).isZero();
        assertThat(due()).isEmpty();
    }

    @Test
    void whoNotesEndsIsToldOfAMessageThatNobodyCanRead() {
        long id = outbox.add(draft(ANN, Kind.PUSH, "news")).orElseThrow().id();
        database.jdbc.sql("update outbox set payload = 'torn', state = 'FAILED' where id = ?").param(id).update();
        List<String> again = new ArrayList<>();

        assertThat(
                new Undelivered(State.FAILED, List.of((chat, cause) -> again.add(cause)), dispatcher(), database.jdbc,
                        clock).again(id))
                .isTrue();

        assertThat(again).containsExactly("news");
    }

    @Test
    void aGlanceTellsHowMuchWaitsAndForHowLong() {
        outbox.add(draft(ANN, Kind.PUSH, "one"));
        clock.advance(Duration.ofMinutes(3));
        outbox.add(draft(BOB, Kind.PUSH, "two"));
        var glance = new OutboxGlance(database.jdbc, clock);

        assertThat(glance.waiting(Kind.PUSH)).isEqualTo(new OutboxGlance.Waiting(2, Duration.ofMinutes(3)));
        assertThat(glance.waiting(Kind.ANSWER)).isEqualTo(new OutboxGlance.Waiting(0, Duration.ZERO));
    }

    @Test
    void noPushOvertakesAnOlderOneThatWasPutBackMeanwhile() {
        long first = outbox.add(draft(ANN, Kind.PUSH, "one")).orElseThrow().id();
        long second = outbox.add(draft(ANN, Kind.PUSH, "two")).orElseThrow().id();
        claim(first);

        assertThat(queue.pushes("telegram", 10)).extracting(OutboxQueue.Head::id).containsExactly(second);
        assertThat(claim(second)).isFalse();
        outbox.sending().retry(first, 1, Duration.ofMinutes(1), "no route");
        outbox.sending().letGo(first);
        assertThat(claim(second)).isFalse();
        clock.advance(Duration.ofMinutes(2));
        assertThat(claim(first)).isTrue();
        assertThat(outbox.sending().claimBehind(outbox.find(second).orElseThrow(), first)).isTrue();
    }

    @Test
    void isInNobodysHandWhenItsCauseIsRolledBack() {
        List<OutboxMessage> claimed = new ArrayList<>();
        var transaction = new TransactionTemplate(database.transactions);
        transaction.executeWithoutResult(status -> {
            claimed.add(outbox.addClaimed(draft(ANN, Kind.ANSWER, "lost")).orElseThrow());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(
                status -> claimed.add(outbox.addClaimed(draft(ANN, Kind.ANSWER, "kept")).orElseThrow()));

        assertThat(claimed).extracting(each -> outbox.sending().recover(each.id(), () -> true)).containsExactly(true,
                false);
    }

    @Test
    void staysInTheHandThatHasItThoughAnotherReachesForIt() {
        long push = outbox.add(draft(BOB, Kind.PUSH, "push")).orElseThrow().id();
        OutboxMessage read = outbox.find(push).orElseThrow();
        assertThat(outbox.sending().claim(read)).isTrue();

        assertThat(outbox.sending().claim(read)).isFalse();
        assertThat(queue.recover("telegram", 15)).isZero();
        assertThat(outbox.count(State.SENDING)).isEqualTo(1);
    }

    @Test
    void takesThePlaceOfTheMessageThatWasOnItsWayBeforeIt() {
        OutboxMessage first = outbox.addClaimed(draft(ANN, Kind.ANSWER, "first")).orElseThrow();
        assertThat(outbox.isOnItsWay(ANN, "first")).isTrue();
        OutboxMessage second = outbox.add(draft(ANN, Kind.ANSWER, "second").insteadOf("first")).orElseThrow();
        assertThat(outbox.find(second.id()).orElseThrow().insteadOf()).isEqualTo("first");

        outbox.sending().sent(first.id(), "41");
        OutboxMessage settled = outbox.sending().settled(second, "41");

        assertThat(outbox.isOnItsWay(ANN, "first")).isFalse();
        assertThat(settled.edits()).isEqualTo("41");
        assertThat(outbox.find(second.id())).contains(settled);
    }

    @Test
    void aCorrectionComesBehindTheMessageThatItCorrects() {
        long push = outbox.add(draft(ANN, Kind.PUSH, "news")).orElseThrow().id();
        claim(push);
        long correction = outbox.add(draft(ANN, Kind.CORRECTION, "was and is").inReplyTo("news")).orElseThrow().id();
        assertThat(claim(correction)).isFalse();

        outbox.sending().retry(push, 0, Duration.ZERO, "waits for its chat's turn");
        outbox.sending().letGo(push);
        assertThat(claim(correction)).isFalse();
        assertThat(claim(push)).isTrue();
        outbox.sending().sent(push, "41");

        assertThat(claim(correction)).isTrue();
    }

    @Test
    void aCorrectionInPlaceIsNoMessageInTheChatsNewLife() {
        outbox.add(draft(ANN, Kind.CORRECTION, "in place").inPlaceOf("41"));
        outbox.add(draft(ANN, Kind.CORRECTION, "or told").inPlaceOf("42", draft(ANN, Kind.PUSH, "told").reply()));

        new Moves(outbox, pauses, List.of(), database.transactions).move("telegram", "7", "8");

        assertThat(database.jdbc.sql("select cause || ' ' || state from outbox order by id").query(String.class).list())
                .containsExactly("in place EXPIRED", "or told PENDING");
    }

    @Test
    void takesBackWhatWaitsOfAMessage() {
        outbox.add(draft(ANN, Kind.ANSWER, "whole"));
        OutboxMessage begun = outbox.add(draft(ANN, Kind.ANSWER, "begun")).orElseThrow();
        outbox.sending().partSent(begun.id(), 1, "41", "cut");
        OutboxMessage lost = outbox.add(draft(ANN, Kind.ANSWER, "may have arrived")).orElseThrow();
        outbox.sending().retry(lost.id(), 1, Duration.ZERO, "502");

        List.of("whole", "begun", "may have arrived").forEach(cause -> outbox.withdraw(ANN, cause));

        assertThat(database.jdbc.sql("select cause || ' ' || state from outbox order by id").query(String.class).list())
                .containsExactly("begun SENT", "may have arrived PENDING");
    }

    @Test
    void remembersHoweverManyMessagesOneStandsIn() {
        OutboxMessage message = outbox.addClaimed(draft(ANN, Kind.ANSWER, "long")).orElseThrow();
        String ref = "12345678901234567890";
        for (int part = 1; part < 300; part++) {
            outbox.sending().partSent(message.id(), part, ref, "cut");
        }
        outbox.sending().sent(message.id(), ref);

        assertThat(outbox.refsFor(ANN, "long")).hasSize(300).containsOnly(ref);
    }

    @Test
    void whatAnotherProcessHasSentIsNotPutBack() {
        long id = outbox.addClaimed(draft(ANN, Kind.ANSWER, "answer")).orElseThrow().id();
        outbox.sending().sent(id, "41");

        outbox.sending().retry(id, 1, Duration.ZERO, "reset");
        outbox.sending().finish(id, State.UNCERTAIN, "reset");

        assertThat(outbox.count(State.SENT)).isEqualTo(1);
    }

    @Test
    void anAnswerThatItsProcessDiesOfIsNotSentForever() {
        for (int times = 1; times <= 3; times++) {
            var next = new Outbox(database.jdbc, clock);
            if (times == 1) {
                next.addClaimed(draft(ANN, Kind.ANSWER, "answer"));
            } else {
                due().forEach(each -> next.sending().claim(each));
            }
            queue.recover("telegram", 3);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(due()).isEmpty();
        assertThat(outbox.count(State.UNCERTAIN)).isEqualTo(1);
    }

    @Test
    void countsWhatWasSentByPartsAndWhatWasJoinedOnce() {
        long long1 = outbox.add(draft(ANN, Kind.PUSH, "long")).orElseThrow().id();
        outbox.sending().partSent(long1, 1, "41", "a");
        outbox.sending().sent(long1, "42");
        outbox.sending().sent(outbox.add(draft(BOB, Kind.PUSH, "one of two")).orElseThrow().id(), "43");
        outbox.sending().sent(outbox.add(draft(BOB, Kind.PUSH, "two of two")).orElseThrow().id(), "43");

        assertThat(queue.sentSince("telegram", clock.instant().minusSeconds(60)))
                .extracting(sent -> sent.chat().chat()).containsExactlyInAnyOrder("7", "7", "8");
        assertThat(queue.sentSince("telegram", clock.instant())).isEmpty();
    }

    @Test
    void aStandstillHoldsAllThatNobodyAskedForUntilItEnds() {
        var standstill = new Standstill(database.jdbc, pauses, clock);
        OutboxMessage news = outbox.add(draft(ANN, Kind.PUSH, "news")).orElseThrow();
        OutboxMessage correction = outbox.add(draft(BOB, Kind.CORRECTION, "not so")).orElseThrow();
        outbox.add(draft(ANN, Kind.ANSWER, "answer"));

        standstill.begin(new Standstill.Standing(Optional.of(clock.instant().plus(Duration.ofHours(2))), "a fire"));
        standstill.begin(new Standstill.Standing(Optional.of(clock.instant().plus(Duration.ofHours(1))), "a test"));

        assertThat(due()).extracting(OutboxMessage::cause).containsExactly("answer");
        assertThat(queue.corrections("telegram", 10)).isEmpty();
        assertThat(outbox.sending().claim(news)).isFalse();
        assertThat(outbox.sending().claim(correction)).isFalse();
        assertThat(standstill.now()).hasValueSatisfying(now -> assertThat(now.reason()).isEqualTo("a test"));
        assertThat(pauses.count()).isZero();
        assertThat(pauses.now(10)).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        assertThat(standstill.now()).isEmpty();
        assertThat(outbox.sending().claim(correction)).isTrue();
    }

    @Test
    void whatAStandstillHeldTooLongIsNoNewsAnyMoreButStillNotSo() {
        var standstill = new Standstill(database.jdbc, pauses, clock);
        standstill.begin(new Standstill.Standing(Optional.empty(), ""));
        outbox.add(draft(ANN, Kind.PUSH, "yesterday's"));
        outbox.add(draft(BOB, Kind.CORRECTION, "not so"));
        clock.advance(Duration.ofHours(20));
        outbox.add(draft(ANN, Kind.PUSH, "today's"));

        assertThat(outbox.expire(clock.instant().minus(Duration.ofHours(1)))).isEqualTo(1);

        standstill.end();
        assertThat(due()).extracting(OutboxMessage::cause).containsExactly("today's");
        assertThat(queue.corrections("telegram", 10)).hasSize(1);
    }

    @Test
    void forgetsTheWordsOfAChatAndKeepsThatTheyWereSaid() {
        OutboxMessage said = outbox.add(new Draft(ANN, Kind.ANSWER, "said", cites(1), Locale.ENGLISH, null))
                .orElseThrow();
        outbox.sending().claim(said);
        outbox.sending().sent(said.id(), "5");
        outbox.add(draft(ANN, Kind.PUSH, "waits"));
        outbox.add(draft(BOB, Kind.PUSH, "another's"));

        new SaidWords(database.jdbc, clock).forget(ANN);

        assertThat(outbox.find(said.id()).orElseThrow().reply().blocks()).isEmpty();
        assertThat(outbox.stateOf(ANN, "said")).contains(State.SENT);
        assertThat(outbox.stateOf(ANN, "waits")).contains(State.EXPIRED);
        assertThat(outbox.showing(1, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(outbox.add(draft(ANN, Kind.ANSWER, "said"))).isEmpty();
        assertThat(due()).extracting(OutboxMessage::cause).containsExactly("another's");
    }

    @Test
    void whatAnotherAccountWroteIsNotChangedAnyMore() {
        OutboxMessage told = outbox.add(new Draft(ANN, Kind.PUSH, "told", cites(1), Locale.ENGLISH, null))
                .orElseThrow();
        outbox.sending().claim(told);
        outbox.sending().sent(told.id(), "5");
        Reply instead = Reply.of(Paragraph.of(Run.of("it is not so")));
        outbox.add(draft(ANN, Kind.CORRECTION, "correction").inPlaceOf("5", instead));
        outbox.add(draft(BOB, Kind.CORRECTION, "in place alone").inPlaceOf("6"));

        new OldMessages(database.jdbc, clock).accountChanged("telegram");

        assertThat(outbox.refsFor(ANN, "told")).isEmpty();
        assertThat(outbox.stateOf(BOB, "in place alone")).contains(State.EXPIRED);
        OutboxMessage next = queue.waiting(queue.corrections("telegram", 10).getFirst().id()).orElseThrow();
        assertThat(next.edits()).isNull();
        assertThat(next.replyTo()).isNull();
        assertThat(next.reply()).isEqualTo(instead);
        assertThat(outbox.showing(1, Long.MAX_VALUE, 10).getFirst().refs()).isEmpty();
    }
}
