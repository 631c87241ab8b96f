package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.DatelineProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole of Dateline with its starter store, in a process of its own, before the fake Telegram. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WholeBotIT {
    private static final List<String> QUESTIONS = List.of("/treaty", "/forum", "/syria", "/kurils", "/visit", "/drills",
            "/twoplustwo", "When will the peace treaty consultations be held?", "Who won the 1998 World Cup?", "/help");

    @TempDir
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private DatelineProcess dateline;

    @BeforeEach
    void prepare() {
        dateline = new DatelineProcess(folder).set("DATELINE_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .set("DATELINE_TELEGRAM_APIURL", telegram.url());
    }

    @AfterEach
    void end() {
        dateline.close();
        telegram.close();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    @Test
    void briefsAPersonVerbatimAndAnswersTheButtons() throws Exception {
        FakeChat ann = telegram.person(7, "Ann");
        fill();
        dateline.serve("serve");
        ann.says("/treaty");
        until(() -> !ann.sent().isEmpty());
        assertThat(ann.texts().getFirst()).contains("peace treaty", "2016");

        List<String> shown = new ArrayList<>(cited(ann.sent().getFirst()));
        String briefing = ann.texts().getFirst();
        ann.presses("More");
        until(() -> !ann.texts().getFirst().equals(briefing));
        shown.addAll(cited(ann.sent().getFirst()));
        ann.presses("Back");
        until(() -> ann.texts().getFirst().equals(briefing));
        ann.presses("Quotes");
        until(() -> ann.texts().getFirst().startsWith("Quotes"));
        shown.addAll(cited(ann.sent().getFirst()));
        assertThat(ann.sent()).hasSize(1);
        ann.presses("Source");
        until(() -> telegram.calls("answerCallbackQuery").size() == 4 && ann.sent().size() >= 2);

        String stored = storedTexts();
        assertThat(shown).hasSizeGreaterThan(2).allSatisfy(text -> assertThat(stored).contains(text));
    }

    @Test
    void staysSilentWithoutEvidence() throws Exception {
        FakeChat ann = telegram.person(7, "Ann");
        dateline.serve("serve");

        ann.says("Who won the 1998 World Cup?");

        until(() -> !ann.sent().isEmpty());
        assertThat(ann.texts().getFirst()).contains("I found nothing in the store");
        assertThat(cited(ann.sent().getFirst())).isEmpty();
    }

    @Test
    void answersAGroupWhereItWasAskedAndOnlyWhenItWasAsked() throws Exception {
        FakeChat room = telegram.group(-1001, "Newsroom");
        int thread = room.topic(55);
        dateline.serve("serve");

        room.says("/treaty@otherbot", thread);
        room.says("When will the peace treaty consultations be held?", thread);
        room.says("/forum@" + FakeTelegram.BOT_NAME, thread);
        until(() -> !room.sent().isEmpty());
        room.says("@" + FakeTelegram.BOT_NAME + " which islands does Japan claim?");
        until(() -> telegram.updates.waiting() == 0
                && room.sent().stream().anyMatch(message -> !message.has("message_thread_id")));

        JsonNode forum = room.sent().getFirst();
        assertThat(forum.path("text").asText()).contains("Vladivostok");
        assertThat(forum.path("message_thread_id").asInt()).isEqualTo(thread);
        assertThat(room.texts().getLast()).contains("Kuril");
        String stored = storedTexts();
        assertThat(room.sent()).allSatisfy(
                message -> assertThat(cited(message)).allSatisfy(text -> assertThat(stored).contains(text)));
    }

    @Test
    void offersCardsInOtherChatsAndOpensATopicByALink() throws Exception {
        FakeChat ann = telegram.person(7, "Ann");
        FakeChat room = telegram.group(-1001, "Newsroom");
        dateline.serve("serve");
        // A topic's link for groups, one for private chats, one that means nothing.
        room.says("/start@" + FakeTelegram.BOT_NAME + " topic_treaty");
        ann.says("/start topic_forum");
        ann.says("/start ../../x");
        until(() -> !room.sent().isEmpty() && ann.sent().size() >= 2);
        assertThat(room.texts().getFirst()).contains("peace treaty");
        assertThat(ann.texts().getFirst()).contains("Vladivostok");
        assertThat(ann.texts().get(1)).startsWith("Hello!");

        ann.asksInline("treaty");
        until(() -> telegram.calls("answerInlineQuery").size() == 1);
        ann.asksInline("");
        until(() -> telegram.calls("answerInlineQuery").size() == 2);
        ann.asksInline("Who won the 1998 World Cup?");
        until(() -> telegram.calls("answerInlineQuery").size() == 3);

        List<JsonNode> answers = telegram.calls("answerInlineQuery");
        String stored = storedTexts();
        for (JsonNode answer : answers.subList(0, 2)) {
            assertThat(answer.path("results")).isNotEmpty().allSatisfy(result -> {
                JsonNode content = result.path("input_message_content");
                int start = content.at("/entities/0/offset").asInt();
                assertThat(stored).contains(content.path("message_text").asText().substring(start,
                        start + content.at("/entities/0/length").asInt()));
            });
        }
        assertThat(answers.get(2).path("results")).isEmpty();
        assertThat(answers.get(2).at("/button/start_parameter").asText()).isEqualTo("ask");
    }

    @Test
    void speaksTheLanguageOfWhoeverWrites() throws Exception {
        FakeChat ann = telegram.person(7, "Ann");
        dateline.serve("serve");

        ObjectNode message = ann.message("/topics");
        ((ObjectNode) message.get("from")).put("language_code", "ru");
        telegram.updates.add("message", message);

        until(() -> !ann.sent().isEmpty());
        assertThat(ann.texts().getFirst()).startsWith("Темы");
    }

    /** What a message shows as said by somebody else. */
    private static List<String> cited(JsonNode message) {
        List<String> cited = new ArrayList<>();
        String text = message.path("text").asText();
        for (JsonNode entity : message.path("entities")) {
            if (entity.path("type").asText().endsWith("blockquote")) {
                int start = entity.path("offset").asInt();
                cited.add(text.substring(start, start + entity.path("length").asInt()));
            }
        }
        return cited;
    }

    private String storedTexts() throws Exception {
        var texts = new StringBuilder();
        for (JsonNode article : get("/api/articles").path("articles")) {
            get("/api/articles/" + article.path("id").asText()).path("versions")
                    .forEach(version -> texts.append(version.path("text").asText()).append('\0'));
        }
        return texts.toString();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + dateline.note().orElseThrow().port() + path);
            return FakeTelegram.JSON
                    .readTree(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
        }
    }

    @Test
    void everyUpdateIsAnsweredThoughTheProcessIsKilledInTheMiddle() throws Exception {
        fill();
        Process serving = dateline.serve("first");
        List<String> answers = answersUndisturbed();
        List<FakeChat> people = IntStream.range(0, 20)
                .mapToObj(number -> telegram.person(100 + number, "Person " + number)).toList();

        people.forEach(person -> QUESTIONS.forEach(person::says));
        for (int sent : List.of(20, 60)) {
            until(() -> telegram.calls("sendMessage").size() >= sent);
            serving.destroyForcibly().waitFor();
            serving = dateline.serve("after-" + sent);
        }

        until(() -> people.stream().allMatch(person -> person.texts().containsAll(answers)));
        until(() -> telegram.updates.waiting() == 0);
    }

    /** An answer by words alone, before the vectors are there, may differ from a later one. */
    private void fill() throws Exception {
        dateline.set("DATELINE_SEARCH_MODELPATIENCE", "2m");
        assertThat(dateline.run("fill", "ask", "/treaty")).isZero();
    }

    /** What Ann is told when nothing is in the way; a chat is answered in order, so the last question ends it. */
    private List<String> answersUndisturbed() {
        FakeChat ann = telegram.person(7, "Ann");
        QUESTIONS.forEach(ann::says);
        until(() -> ann.texts().stream().anyMatch(text -> text.contains("/privacy")));
        assertThat(Set.copyOf(ann.texts())).hasSizeGreaterThanOrEqualTo(QUESTIONS.size());
        return ann.texts();
    }
}
