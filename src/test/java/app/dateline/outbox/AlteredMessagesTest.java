package app.dateline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Evidence;
import app.dateline.chat.Proof;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.text.Sha256;
import app.dateline.chat.Words;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

/** A reply that waits in its row is sent as it was written, or withdrawn. */
class AlteredMessagesTest {
    private static final Proof PROOF = (evidence, words) -> evidence.articleId() == 3
            && words.equals("The first words.".substring(evidence.start(), evidence.end()));
    private static final Reply BRIEFING = Reply.of(Paragraph.of(Run.of("Found:")),
            new Cited(Cited.Kind.QUOTE, List.of(Run.of("first")), false, List.of(Run.bold("Ana Brandt")),
                    new Evidence(3, 1, 4, 9)));

    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final Outbox outbox = new Outbox(database.jdbc, clock);
    private final List<Reply> sent = new ArrayList<>();

    private Dispatcher dispatcher(Proof proof) {
        var parts = new OutboxParts(outbox, database, clock, proof, words(), List.of(), List.of());
        return new Dispatcher(parts.parts, List.of(new Keeping()), Runnable::run);
    }

    private final class Keeping implements Sender {
        @Override
        public String channel() {
            return "telegram";
        }

        @Override
        public boolean isCrowd(ChatId chat) {
            return false;
        }

        @Override
        public Outcome send(OutboxMessage message, int part) {
            sent.add(message.reply());
            return new Outcome.Sent("1", false);
        }
    }

    private static Words words() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("outbox.withdrawn", Locale.ENGLISH, "[withdrawn]");
        return new Words(messages);
    }

    private static Reply withdrawn() {
        return Reply.of(Paragraph.of(Run.italic("[withdrawn]")));
    }

    private void add(String cause) {
        outbox.add(new Draft(new ChatId("telegram", cause, 0), Kind.ANSWER, cause, BRIEFING, Locale.ENGLISH, null));
    }

    @Test
    void aReplyThatWasLeftAloneIsSentAsItWasWritten() {
        add("1");

        dispatcher(PROOF).runOnce();

        assertThat(sent).containsExactly(BRIEFING);
    }

    @ParameterizedTest
    @CsvSource({"first, worst", "Ana Brandt, Otto Weber", "Found:, He lies:", "QUOTE, PASSAGE", "BOLD, ITALIC",
            "\"cited\", \"paragraph\"", "\"version\":1, \"version\":2"})
    void aReplyThatWasChangedInItsRowIsWithdrawnAsAWhole(String from, String to) {
        add("1");
        assertThat(database.jdbc.sql("update outbox set payload = replace(payload, ?, ?)").params(from, to)
                .update()).isEqualTo(1);

        dispatcher(PROOF).runOnce();

        assertThat(sent).containsExactly(withdrawn());
    }

    @Test
    void aReplyThatWasPutInThePlaceOfAnotherIsWithdrawn() {
        add("1");
        database.jdbc.sql("update outbox set payload = ?, seal = ''")
                .param(Payload.write(Reply.of(Paragraph.of(Run.of("Nobody said so"))))).update();

        dispatcher(PROOF).runOnce();

        assertThat(sent).containsExactly(withdrawn());
    }

    @Test
    void noChangeOfASingleCharacterPasses() {
        Random dice = new Random(5);
        for (int i = 0; i < 60; i++) {
            add("" + i);
            String payload = database.jdbc.sql("select payload from outbox where cause = ?").param("" + i)
                    .query(String.class).single();
            int at = dice.nextInt(payload.length());
            char other = (char) (payload.charAt(at) ^ 1);
            database.jdbc.sql("update outbox set payload = ? where cause = ?")
                    .params(payload.substring(0, at) + other + payload.substring(at + 1), "" + i).update();
        }

        while (outbox.count(State.PENDING) > 0) {
            dispatcher(PROOF).runOnce();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(sent).hasSize(60).containsOnly(withdrawn());
    }

    @Test
    void aReplyWhoseWordsWereWithdrawnSinceShowsTheRestOnly() {
        add("1");

        dispatcher((evidence, words) -> false).runOnce();

        assertThat(sent).containsExactly(
                Reply.of(Paragraph.of(Run.of("Found:")), Paragraph.of(Run.italic("[withdrawn]"))));
    }

    @Test
    void aMessageThatWaitedBeforeThereWereSealsIsSentAsItWasWritten() {
        TestDatabase old = TestDatabase.h2("8");
        String payload = Payload.write(BRIEFING);
        old.jdbc.sql(
                """
                        insert into outbox (channel, chat, thread, kind, cause, payload, language, state, parts_sent, attempts, next_at,
                               created_at, updated_at)
                        values ('telegram', '7', 0, 'ANSWER', 'a', ?, 'en', 'PENDING', 0, 0, now(), now(), now())""")
                .param(payload)
                .update();
        old.jdbc.sql("insert into web_chat (chat, last_seq) values ('w', 1)").update();
        old.jdbc.sql(
                "insert into web_message (chat, seq, author, payload, written_at) values ('w', 1, 'bot', ?, now())")
                .param(payload).update();

        old.migrate(TestDatabase.LATEST);

        assertThat(old.jdbc.sql("select seal from outbox union all select seal from web_message").query(String.class)
                .list()).containsOnly(Sha256.of(payload));
    }
}
