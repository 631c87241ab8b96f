package app.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block;
import app.dateline.chat.Button;
import app.dateline.chat.ChannelState;
import app.dateline.chat.ChatId;
import app.dateline.chat.ChatNames;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Unsettled;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxGlance;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.Pauses;
import app.dateline.outbox.Standstill;
import app.dateline.people.Audit;
import app.dateline.people.Audit.Wanted;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

class StatusCommandTest {
    private static final String EDITOR = "5";

    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final Outbox outbox = new Outbox(database.jdbc, clock);
    private final Pauses pauses = new Pauses(database.jdbc, clock);
    private final Audit audit = new Audit(database.jdbc, database.transactions, clock);
    private final Words words = words();
    private final Stuck stuck = new Stuck();
    private final NamedChats chats = new NamedChats(
            new StaticListableBeanFactory(Map.of("names", (ChatNames) chat -> Optional.of("Harbour talk")
                    .filter(title -> chat.equals("9")))).getBeanProvider(ChatNames.class),
            words);
    private final StatusCommand status = new StatusCommand(
            new StaticListableBeanFactory().getBeanProvider(ChannelState.class), List.of(stuck),
            new SendingStatus(new OutboxGlance(database.jdbc, clock), pauses,
                    new Standstill(database.jdbc, pauses, clock), chats, words),
            chats, words);
    private final AgainAction again = new AgainAction(List.of(stuck), audit, words);

    /** What an editor can have done again once. */
    private static final class Stuck implements Unsettled {
        private final List<Item> items = new ArrayList<>();

        @Override
        public String kind() {
            return "uncertain";
        }

        @Override
        public long count() {
            return items.size();
        }

        @Override
        public List<Item> newest(int most) {
            return items.stream().limit(most).toList();
        }

        @Override
        public boolean again(long id) {
            return items.removeIf(item -> item.id() == id);
        }

        @Override
        public boolean leave(long id) {
            return again(id);
        }
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot", "messages/follow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    private static CommandCall call(String argument) {
        return new CommandCall(new ChatId("telegram", "5", 0), new Person("telegram", EDITOR, "Ann"), Place.PRIVATE,
                Locale.ENGLISH, argument);
    }

    private static String text(Reply reply) {
        StringBuilder text = new StringBuilder();
        for (Block block : reply.blocks()) {
            switch (block) {
                case Block.Heading heading -> text.append(heading.text());
                case Block.Paragraph paragraph -> paragraph.runs().stream().map(Run::text).forEach(text::append);
                case Block.Items items ->
                    items.items().forEach(
                            runs -> runs.stream().map(Run::text).forEach(run -> text.append(run).append("; ")));
                case Block.Written written -> text.append(written.text());
                case Block.Cited cited -> text.append(cited.text());
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    @Test
    void tellsAnEditorWhatWaitsWhoIsPausedAndWhatGotStuck() {
        outbox.add(new Draft(new ChatId("telegram", "7", 0), Kind.PUSH, "news",
                Reply.of(Block.Paragraph.of(Run.of("news"))),
                Locale.ENGLISH, null));
        clock.advance(Duration.ofMinutes(4));
        pauses.pause("telegram", "7", Instant.parse("2026-03-05T11:30:00Z"), "too fast; waits for 9000 s");
        pauses.suspend("telegram", "8", "bot was blocked by the user");
        stuck.items.add(new Unsettled.Item(41, Instant.parse("2026-03-05T08:00:00Z"), "9", "connection reset"));

        Reply reply = status.run(call(""));

        assertThat(text(reply)).contains("Messages to subscribers that wait: 1; the oldest for 4 min",
                "Answers that wait: 0", "chat 7, until 2026-03-05 11:30 UTC: too fast",
                "chat 8, until it comes back: bot was blocked by the user",
                "No. 41, “Harbour talk” (9), 2026-03-05 08:00 UTC: connection reset");
        assertThat(reply.buttons()).containsExactly(
                List.of(new Button("Send 41 again", new Button.Call("again", "again uncertain 41")),
                        new Button("Leave 41", new Button.Call("again", "leave uncertain 41"))));
    }

    @Test
    void saysSoWhenNothingWaits() {
        assertThat(text(status.run(call("")))).contains("Nothing waits for your decision.");
    }

    @Test
    void aPressCountsOnce() {
        stuck.items.add(new Unsettled.Item(41, clock.instant(), "9", "reset"));

        assertThat(again.press(call("again failed 41")).notice()).startsWith("It is gone");
        assertThat(again.press(call("again uncertain 41")).notice())
                .isEqualTo("It is being done again.");
        assertThat(again.press(call("again uncertain 41")).notice())
                .isEqualTo("It is gone, or under way already.");
    }

    @Test
    void itMayBeLeftAtThat() {
        stuck.items.add(new Unsettled.Item(41, clock.instant(), "", "reset"));

        assertThat(text(status.run(call("")))).contains("No. 41, no chat");
        assertThat(again.press(call("leave uncertain 41")).notice())
                .isEqualTo("It is off the list.");
        assertThat(audit.before(Long.MAX_VALUE, new Wanted(5L, "message 41"), 5)).hasSize(1);
        assertThat(text(status.run(call("")))).contains("Nothing waits for your decision.");
        assertThat(again.press(call("uncertain 41")).notice()).contains("too old");
    }
}
