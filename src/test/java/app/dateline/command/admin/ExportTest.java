package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.chat.Reply;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import app.dateline.telegram.FakeFaults.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner has the store as a file in the chat; the whole bot, told by messages. */
class ExportTest {
    @TempDir
    private Path home;

    private static Optional<Reply> orders(BotInside bot) {
        return bot.says(bot.telegram.person(OWNER, "Ann"), OWNER, "/export");
    }

    private static Map<String, String> unpacked(byte[] file) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void untilSaid(FakeChat chat, String words) {
        await().until(() -> chat.texts().stream().anyMatch(text -> text.startsWith(words)));
    }

    @Test
    void comesAsADocumentAndTheFirstMessageSaysSoInItsPlace() throws IOException {
        try (var bot = new BotInside(home)) {
            bot.bean(Articles.class)
                    .save(Draft.of("t", "“The bridge is open,” Ann Berg said.").headline("Bridge").build());
            FakeChat owner = bot.telegram.person(OWNER, "Ann");

            assertThat(text(orders(bot).orElseThrow())).startsWith("I am writing the store into a file, and send it");

            untilSaid(owner, "Here is the store as it is now");
            JsonNode sent = bot.telegram.calls("sendDocument").getFirst();
            assertThat(sent.path("caption").asText()).startsWith("1 articles, 0 retracted ones");
            Map<String, String> files = unpacked(Base64.getDecoder().decode(sent.path("document").asText()));
            assertThat(files).containsOnlyKeys("articles.jsonl", "retracted.jsonl", "quotes.jsonl");
            assertThat(files.get("articles.jsonl")).contains("The bridge is open");
            assertThat(owner.texts()).noneMatch(text -> text.startsWith("I am writing"));
            try (var left = Files.list(home.resolve("exports"))) {
                assertThat(left.toList()).isEmpty();
            }
        }
    }

    @Test
    void aFileThatTelegramDoesNotTakeIsNotSentButToldOf() {
        try (var bot = new BotInside(home, "--dateline.telegram.upload=10B")) {
            FakeChat owner = bot.telegram.person(OWNER, "Ann");

            orders(bot);

            untilSaid(owner, "The file has 0.1 MB, and only 0.1 MB can be sent here.");
            assertThat(owner.texts().getLast()).contains("java -jar dateline.jar export FOLDER");
            assertThat(bot.telegram.calls("sendDocument")).isEmpty();
        }
    }

    @Test
    void anOrderOfAProcessThatWasKilledIsDoneOrSaidToBeInterrupted() throws IOException {
        Files.createDirectories(home.resolve("exports"));
        Files.writeString(home.resolve("exports").resolve("export-1.zip"), "half a file");
        String database = "--spring.datasource.url=" + BotInside.database("file:" + home.resolve("db"));
        try (var bot = new BotInside(home, database)) {
            bot.telegram.faults().next(Kind.HANG, "sendDocument", 1);
            orders(bot);
            await().until(() -> !bot.telegram.calls("sendDocument").isEmpty());
            assertThat(text(orders(bot).orElseThrow())).startsWith("I am writing the store into a file for this chat");
        }

        try (var bot = new BotInside(home, database)) {
            FakeChat owner = bot.telegram.person(OWNER, "Ann");
            untilSaid(owner, "I was stopped while I sent the file.");
            assertThat(bot.telegram.calls("sendDocument")).isEmpty();
            orders(bot);
            untilSaid(owner, "Here is the store");
            assertThat(home.resolve("exports").resolve("export-1.zip")).doesNotExist();
            assertThat(List.of("DONE", "FAILED")).containsExactlyInAnyOrderElementsOf(bot.bean(JdbcClient.class)
                    .sql("select state from export_request order by id").query(String.class).list());
        }
    }
}
