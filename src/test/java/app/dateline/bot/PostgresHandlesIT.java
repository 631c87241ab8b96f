package app.dateline.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.home.RetentionSettings;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two replies with the same buttons are written to one chat in the same moment. */
class PostgresHandlesIT {
    private static final ChatId ROOM = new ChatId("telegram", "-1001", 0);
    private final TestDatabase database = TestDatabase.postgres();
    private final TransactionTemplate transaction = new TransactionTemplate(database.transactions);

    private Reply sealed() {
        // Each of another process, which does not know what the other has stored.
        return new Handles(database.jdbc, database.transactions, new TestClock("2026-03-05T09:00:00Z"),
                JsonMapper.shared(), RetentionSettings.usual()).seal(ROOM,
                        Reply.of(Paragraph.of(Run.of("Hello")))
                                .with(List.of(List.of(new Button("More", new Call("more", "1"))))));
    }

    @Test
    void theSecondTransactionGoesOn() {
        CompletableFuture<Long> second = transaction.execute(status -> {
            sealed();
            CompletableFuture<Long> other = CompletableFuture.supplyAsync(() -> transaction.execute(inner -> {
                sealed();
                return database.jdbc.sql("select count(*) from button_row").query(Long.class).single();
            }));
            await().until(() -> database.jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class)
                    .single() > 0);
            return other;
        });

        assertThat(second).isNotNull();
        assertThat(second.join()).isEqualTo(1);
    }
}
