package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.DatelineProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody can be written to later on the web; here without Telegram. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FollowOnWebIT {
    @TempDir
    private Path folder;

    @Test
    void offersNothingToFollowAndSaysWhyWhenAsked() throws Exception {
        try (var dateline = new DatelineProcess(folder); HttpClient client = HttpClient.newHttpClient()) {
            dateline.serve("serve");
            int port = dateline.note().orElseThrow().port();

            assertThat(say(client, port, "/treaty")).contains("More", "Source").doesNotContain("Follow");
            assertThat(say(client, port, "/subscribe treaty")).contains("only write to you later on Telegram");
            assertThat(say(client, port, "/language de")).contains("the language of your browser");
        }
    }

    private static String say(HttpClient client, int port, String text) throws IOException, InterruptedException {
        String body = "{\"client_id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/chat/messages"))
                .header("content-type", "application/json").POST(BodyPublishers.ofString(body)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
