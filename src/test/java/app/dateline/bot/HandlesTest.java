package app.dateline.bot;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.home.RetentionSettings;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Button.Press;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class HandlesTest {
    private static final ChatId ROOM = new ChatId("telegram", "-1001", 7);
    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final Handles handles = new Handles(database.jdbc, database.transactions, clock,
            JsonMapper.builder().build(), RetentionSettings.usual());

    private static Reply withButtons() {
        return Reply.of(Paragraph.of(Run.of("Hello"))).with(List.of(
                List.of(new Button("More", new Call("more", "2 When?")),
                        new Button("Open", new Button.Open("https://example.org"))),
                List.of(new Button("Source", new Call("source", "1")))));
    }

    @Test
    void hidesWhatButtonsDoBehindShortHandles() {
        Reply sealed = handles.seal(ROOM, withButtons());

        List<Button> buttons = sealed.buttons().stream().flatMap(List::stream).toList();
        assertThat(buttons).extracting(Button::label).containsExactly("More", "Open", "Source");
        assertThat(buttons.get(1).action()).isEqualTo(new Button.Open("https://example.org"));
        String handle = ((Press) buttons.get(2).action()).handle();
        assertThat(handle.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(handles.open(ROOM, handle)).contains(new Call("source", "1"));
    }

    @Test
    void knowsItsButtonsAfterARestartAndInEveryThreadOfTheChat() {
        String handle = first(handles.seal(ROOM, withButtons()));

        Handles restarted = new Handles(database.jdbc, database.transactions, clock, JsonMapper.builder().build(),
                RetentionSettings.usual());

        assertThat(restarted.open(new ChatId("telegram", "-1001", 0), handle)).contains(new Call("more", "2 When?"));
    }

    @Test
    void storesButtonsAgainThatATransactionTookBack() {
        new TransactionTemplate(database.transactions).executeWithoutResult(status -> {
            handles.seal(ROOM, withButtons());
            status.setRollbackOnly();
        });

        String handle = first(handles.seal(ROOM, withButtons()));

        assertThat(handles.open(ROOM, handle)).contains(new Call("more", "2 When?"));
    }

    @Test
    void refusesAnotherChatAnInventedHandleAndAnOldOne() {
        String handle = first(handles.seal(ROOM, withButtons()));

        assertThat(handles.open(new ChatId("telegram", "-1002", 7), handle)).isEmpty();
        assertThat(handles.open(ROOM, "invented.0")).isEmpty();
        assertThat(handles.open(ROOM, "no dot")).isEmpty();
        assertThat(handles.open(ROOM, handle.replace(".0", ".9"))).isEmpty();
        clock.advance(Duration.ofDays(91));
        assertThat(handles.open(ROOM, handle)).isEmpty();
    }

    @Test
    void keepsOneRowForTheSameButtonsAndSweepsOldOnes() {
        handles.seal(ROOM, withButtons());
        new Handles(database.jdbc, database.transactions, clock, JsonMapper.builder().build(),
                RetentionSettings.usual()).seal(ROOM,
                        withButtons());
        assertThat(rows()).isEqualTo(1);

        clock.advance(Duration.ofDays(91));
        handles.sweep();

        assertThat(rows()).isZero();
    }

    private long rows() {
        return database.jdbc.sql("select count(*) from button_row").query(Long.class).single();
    }

    private static String first(Reply reply) {
        return ((Press) reply.buttons().getFirst().getFirst().action()).handle();
    }
}
