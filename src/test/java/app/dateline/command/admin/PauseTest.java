package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.OutboxMessage.State;
import app.dateline.outbox.Standstill;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.HealthIndicator;

/** An owner holds back what nobody asked for; the whole bot, told by messages. */
class PauseTest {
    private static final ChatId ANN = new ChatId("telegram", "7", 0);
    private static BotInside bot;
    private static FakeChat owner;
    private static FakeChat ann;

    @BeforeAll
    static void start(@TempDir Path folder) {
        bot = new BotInside(folder);
        owner = bot.telegram.person(OWNER, "Ann");
        ann = bot.telegram.person(7, "Ann");
    }

    @AfterEach
    void goOn() {
        owner("/resume");
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    private static Reply owner(String text) {
        return bot.says(owner, OWNER, text).orElseThrow();
    }

    private static void queue(Kind kind, String text) {
        bot.bean(Outbox.class).add(
                new Draft(ANN, kind, text, Reply.of(Paragraph.of(Run.of(text))), Locale.ENGLISH, null));
    }

    private static void untilAnnReads(String text) {
        await().until(() -> ann.texts().contains(text));
    }

    @Test
    void newsWaitsWhileAnswersGoOnAndGoesOutWhenAnOwnerSaysSo() {
        Reply paused = owner("/pause a fire drill");
        assertThat(text(paused)).startsWith("From now on I send nothing that nobody asked for")
                .contains("Answers go on", "more than 24 hours", "Reason: a fire drill");
        queue(Kind.PUSH, "news of the day");
        queue(Kind.ANSWER, "an answer");

        untilAnnReads("an answer");
        assertThat(bot.bean(Outbox.class).stateOf(ANN, "news of the day")).contains(State.PENDING);
        assertThat(text(owner("/status")))
                .contains("Nothing that nobody asked for is sent until somebody says /resume. a fire drill");
        assertThat(text(owner("/doctor"))).contains("all that nobody asked for waits", "a fire drill");
        assertThat(
                Objects.requireNonNull(bot.bean(HealthIndicator.class, "sendingHealthIndicator").health()).getDetails())
                .containsEntry("paused", true).containsEntry("reason", "a fire drill");

        assertThat(bot.presses(owner, OWNER, owner("/add The mill\n\nThe mill turns again."), "Publish"))
                .contains("All that is sent unasked is paused, until /resume");
        assertThat(bot.presses(owner, OWNER, paused, "Resume now")).contains("goes out now", "Messages: 1.");
        untilAnnReads("news of the day");
        assertThat(text(owner("/resume"))).isEqualTo("Nothing is held back.");
    }

    @Test
    void itEndsByItselfByTheClockOfWhoeverSaysIt() {
        owner("/settings zone Asia/Tokyo");

        assertThat(text(owner("/pause until 18:00"))).startsWith("Until ").contains("18:00 Asia/Tokyo");

        Optional<Instant> until = bot.bean(Standstill.class).now().orElseThrow().until();
        assertThat(until.orElseThrow().atZone(ZoneId.of("Asia/Tokyo")).getHour()).isEqualTo(18);
        assertThat(text(owner("/status"))).contains("is sent until ");
        owner("/settings zone UTC");
    }

    @Test
    void whatCannotBeATimeIsMetWithExamples() {
        assertThat(text(owner("/pause -5h"))).startsWith("I do not understand until when");
        assertThat(text(owner("/pause until tomorrow"))).startsWith("I do not understand until when");
        assertThat(text(owner("/pause until 2001-01-01"))).contains("or that time is past");
        assertThat(bot.bean(Standstill.class).now()).isEmpty();
    }

    @Test
    void pausingIsNotedAndTakenBack() {
        owner("/pause 2h");
        owner("/pause 3h longer");
        assertThat(text(owner("/audit 2"))).contains("paused all that is sent unasked: until 20",
                " UTC, longer (before: until 20");

        bot.presses(owner, OWNER, owner("/undo"), "Take it back");
        assertThat(bot.bean(Standstill.class).now().orElseThrow().reason()).isEmpty();
        bot.presses(owner, OWNER, owner("/undo"), "Take it back");

        assertThat(bot.bean(Standstill.class).now()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2h | 2026-05-06T11:00:00Z | ''", "1d12h | 2026-05-07T21:00:00Z | ''",
            "1d 12h a test | 2026-05-07T21:00:00Z | a test",
            "90min a test | 2026-05-06T10:30:00Z | a test", "until 18:00 | 2026-05-06T16:00:00Z | ''",
            "bis 8:00 drill | 2026-05-07T06:00:00Z | drill", "until 2026-05-08 | 2026-05-07T22:00:00Z | ''",
            "until 2026-05-08 07:30 why not | 2026-05-08T05:30:00Z | why not", "because | | because"})
    void readsALine(String line, Instant until, String reason) {
        var read = new PauseLine(word -> word.equals("until") || word.equals("bis"), ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-05-06T09:00:00Z")).read(line);

        assertThat(read).contains(new Standstill.Standing(Optional.ofNullable(until), reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 hours", "90", "2h30", "18:00", "until noon"})
    void aLengthThatIsNotUnderstoodIsNoPauseWithoutEnd(String line) {
        assertThat(new PauseLine(word -> word.equals("until"), ZoneId.of("UTC"), Instant.parse("2026-05-06T09:00:00Z"))
                .read(line)).isEmpty();
    }
}
