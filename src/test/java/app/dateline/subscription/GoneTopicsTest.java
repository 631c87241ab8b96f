package app.dateline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.ChatId;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.topic.TopicSettings;
import app.dateline.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A followed topic is taken out of the topics file. */
class GoneTopicsTest {
    private static final String BRIDGE = """
              - command: bridge
                title: Old bridge
                description: The old bridge
                query: Is the old bridge open?
            """;
    private static final String DAM = BRIDGE.replace("bridge", "dam");

    @TempDir
    private Path folder;
    private final TestDatabase database = TestDatabase.h2();
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final SubscriptionSettings settings = new SubscriptionSettings(100, Followers.ADMINS, Duration.ofHours(6),
            Duration.ofMinutes(1));
    private final Subscriptions subscriptions = new Subscriptions(database.jdbc, database.transactions, settings,
            List.of(), clock);
    private Path file;

    @BeforeEach
    void follow() throws IOException {
        file = folder.resolve("topics.yml");
        Files.writeString(file, "topics:\n" + BRIDGE + DAM);
        subscriptions.add(new ChatId("telegram", "7", 0), new OfTopic("bridge"), new Pace.AtOnce(), Locale.ENGLISH,
                "7");
        subscriptions.add(new ChatId("telegram", "-1005", 55), new OfTopic("bridge"), new Pace.Silent(),
                Locale.GERMAN, "7");
        subscriptions.add(new ChatId("telegram", "8", 0), new OfTopic("dam"), new Pace.AtOnce(), Locale.ENGLISH, "8");
    }

    private GoneTopics gone() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/follow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new GoneTopics(new Topics(new TopicSettings(file)), subscriptions, new Outbox(database.jdbc, clock),
                settings, database.transactions, new Words(messages), clock);
    }

    private List<String> told() {
        return database.jdbc.sql("select payload from outbox order by id")
                .query((row, number) -> row.getString("payload")).list();
    }

    private void looks(GoneTopics gone, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            gone.look();
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void tellsEachFollowerOnceInTheirOwnLanguage() throws IOException {
        looks(gone(), 3);
        assertThat(told()).isEmpty();

        Files.writeString(file, "topics:\n" + DAM);
        GoneTopics gone = gone();
        gone.look();
        assertThat(told()).isEmpty();
        looks(gone, 5);
        looks(gone(), 5);

        assertThat(told()).hasSize(2);
        assertThat(told().getFirst()).contains("/bridge", "has been removed");
        assertThat(told().getLast()).contains("/bridge", "wurde entfernt");
        assertThat(database.jdbc.sql("select chat from outbox order by id").query(String.class).list())
                .containsExactly("7", "-1005");
        assertThat(subscriptions.of(new ChatId("telegram", "7", 0))).hasSize(1);
    }

    @Test
    void tellsThemAgainWhenItGoesASecondTime() throws IOException {
        Files.writeString(file, "topics:\n" + DAM);
        looks(gone(), 3);
        Files.writeString(file, "topics:\n" + BRIDGE + DAM);
        looks(gone(), 3);
        assertThat(told()).hasSize(2);

        Files.writeString(file, "topics:\n" + DAM);
        looks(gone(), 3);

        assertThat(told()).hasSize(4);
    }
}
