package app.dateline.telegram;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.telegram.FakeFaults.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secret part of the token is looked for everywhere after a life with all kinds of trouble, and found nowhere. */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTokenTest {
    private static final String SECRET = FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1);

    @TempDir
    private Path home;

    private static String page(BotInside bot, String path) throws IOException, InterruptedException {
        String port = bot.bean(Environment.class).getProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.ofString()).body();
        }
    }

    private static void trouble(BotInside bot, Kind kind, String method) {
        int before = bot.telegram.calls(method).size();
        bot.telegram.faults().next(kind, method, 1);
        await().atMost(Duration.ofMinutes(1)).until(() -> bot.telegram.calls(method).size() > before + 1);
    }

    @Test
    void isNeitherSaidNorLoggedNorKeptNorShown(CapturedOutput output) throws IOException, InterruptedException {
        List<String> places = new ArrayList<>();
        try (var bot = new BotInside(home, "--logging.level.app.dateline=debug", "--logging.level.okhttp3=debug",
                "--dateline.telegram.poll=1s")) {
            FakeChat owner = bot.telegram.person(OWNER, "Ann");
            for (Kind kind : List.of(Kind.CODE_401, Kind.CODE_409, Kind.CODE_500, Kind.MALFORMED, Kind.HTML_502,
                    Kind.DROP_BEFORE, Kind.DROP_AFTER)) {
                trouble(bot, kind, "getUpdates");
            }
            bot.telegram.faults().next(Kind.DROP_BEFORE, "sendMessage", 1);
            bot.telegram.faults().next(Kind.MALFORMED, "sendMessage", 1);
            owner.says("/help");
            owner.says("What about the treaty?");
            await().atMost(Duration.ofMinutes(1)).until(() -> owner.texts().size() >= 2);
            for (String line : List.of("/start", "/status", "/doctor", "/roles", "/audit", "/privacy", "/stats",
                    "/topics")) {
                places.add(bot.says(owner, OWNER, line).map(reply -> text(reply) + reply).orElse(""));
            }
            bot.telegram.close();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> bot.bean(TelegramState.class).phase() == TelegramState.Phase.UNREACHABLE);
            places.add(bot.bean(TelegramState.class).says());
            places.add(text(bot.says(owner, OWNER, "/status").orElseThrow()));
            for (String path : List.of("/actuator/health", "/actuator/prometheus", "/actuator/env", "/api/topics", "/",
                    "/api/articles/none", "/v3/api-docs")) {
                places.add(page(bot, path));
            }
            places.add(String.join("\n", bot.bean(JdbcClient.class).sql("script")
                    .query((row, number) -> row.getString(1)).list()));
        }
        places.add(output.getAll());

        assertThat(output.getAll()).contains("this bot is @" + FakeTelegram.BOT_NAME);
        assertThat(places).allSatisfy(place -> assertThat(place.contains(SECRET)).as(around(place)).isFalse());
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET))
                    .as(file.toString()).isFalse());
        }
    }

    /** Where it was found, to be read in a failure. */
    private static String around(String place) {
        int at = place.indexOf(SECRET);
        return at < 0 ? "" : place.substring(Math.max(0, at - 200), Math.min(place.length(), at + 50));
    }
}
