package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.home.RetentionSettings;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.web.Letter.FromBot;
import app.dateline.web.Letter.FromPerson;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What every database must keep of a web chat. */
abstract class MailboxContract {
    private static final Reply HELLO = Reply.of(new Heading("Hello"));

    private final TestDatabase database = database();
    private final TestClock clock = new TestClock("2026-03-03T10:00:00Z");
    private final Mailbox mailbox = new Mailbox(database.jdbc, database.transactions, JsonMapper.shared(),
            RetentionSettings.usual(), clock);

    abstract TestDatabase database();

    @Test
    void readsBackWhatWasSaid() {
        Reply reply = new Reply(
                List.of(new Heading("H"), Paragraph.of(Run.bold("b"), Run.link("l", "https://a.example")),
                        new Items(List.of(List.of(Run.code("/x")))),
                        new Cited(Cited.Kind.QUOTE, List.of(Run.of("«слова» 言葉 \"")), true, List.of(Run.italic("A")),
                                new Evidence(7, 2, 3, 9))),
                List.of(List.of(new Button("More", new Button.Press("k.0")),
                        new Button("Open", new Button.Open("https://a.example")))),
                null);

        FromPerson asked = mailbox.post("chat", "message-1", "Wann?\n\\ \"");
        FromBot said = mailbox.reply("chat", asked.seq(), reply);

        assertThat(mailbox.after("chat", 0, 10)).containsExactly(asked, said);
        assertThat(mailbox.answerTo("chat", asked.seq())).contains(said);
    }

    @Test
    void withdrawsAnAnswerThatWasChangedInItsRow() {
        FromBot said = mailbox.reply("chat", null, HELLO);

        database.jdbc.sql("update web_message set payload = replace(payload, 'Hello', 'Yellow')").update();

        assertThat(mailbox.after("chat", 0, 10))
                .containsExactly(new FromBot(said.seq(), null, Reply.withdrawn(), said.written()));
    }

    @Test
    void keepsARepeatedMessageOnce() {
        FromPerson first = mailbox.post("chat", "message-1", "When?");
        clock.advance(Duration.ofSeconds(5));

        assertThat(mailbox.post("chat", "message-1", "When?")).isEqualTo(first);
        assertThat(mailbox.post("other", "message-1", "When?").seq()).isEqualTo(1);
        assertThat(mailbox.after("chat", 0, 10)).hasSize(1);
    }

    @Test
    void keepsTheFirstAnswerToAMessage() {
        FromPerson asked = mailbox.post("chat", "message-1", "When?");
        FromBot first = mailbox.reply("chat", asked.seq(), HELLO);

        assertThat(mailbox.reply("chat", asked.seq(), Reply.of(new Heading("Later")))).isEqualTo(first);
    }

    @Test
    void numbersMessagesWithoutGapsWhenManyWriteAtOnce() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Callable<FromBot>> works = IntStream.range(0, 40)
                    .mapToObj(number -> (Callable<FromBot>) () -> mailbox.reply("chat", null, HELLO)).toList();
            for (var done : writers.invokeAll(works)) {
                done.get();
            }
        }

        assertThat(mailbox.after("chat", 0, 100).stream().map(Letter::seq))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    }

    @Test
    void readsPagesInBothDirectionsOldestFirst() {
        IntStream.range(0, 5).forEach(number -> mailbox.reply("chat", null, HELLO));

        assertThat(mailbox.before("chat", 4, 2).stream().map(Letter::seq)).containsExactly(2L, 3L);
        assertThat(mailbox.after("chat", 3, 10).stream().map(Letter::seq)).containsExactly(4L, 5L);
    }

    @Test
    void keepsTheLastFiveHundredMessages() {
        IntStream.range(0, Mailbox.MOST + 3).forEach(number -> mailbox.reply("chat", null, HELLO));

        assertThat(mailbox.after("chat", 0, 1_000).stream().map(Letter::seq)).hasSize(Mailbox.MOST).startsWith(4L);
    }

    @Test
    void forgetsMessagesAfterThirtyDays() {
        mailbox.post("chat", "message-1", "When?");
        clock.advance(RetentionSettings.usual().webChats().minusSeconds(1));
        assertThat(mailbox.after("chat", 0, 10)).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(mailbox.after("chat", 0, 10)).isEmpty();

        mailbox.sweep();
        assertThat(database.jdbc.sql("select count(*) from web_message").query(Long.class).single()).isZero();
        assertThat(database.jdbc.sql("select count(*) from web_chat").query(Long.class).single()).isZero();
    }
}
