package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dateline.testing.DatelineProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole of Dateline in webhook mode, in a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WebhookIT {
    @TempDir
    private Path folder;
    private final FakeTelegram telegram = FakeTelegram.start();
    private DatelineProcess dateline;

    @BeforeEach
    void prepare() {
        dateline = new DatelineProcess(folder).set("DATELINE_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                .set("DATELINE_TELEGRAM_APIURL", telegram.url()).set("DATELINE_TELEGRAM_MODE", "webhook");
    }

    @AfterEach
    void end() {
        dateline.close();
        telegram.close();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void answersWhatTelegramPostsByWhateverNameTheProxyHas() throws Exception {
        int port = freePort();
        dateline.set("DATELINE_TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:" + port)
                .set("DATELINE_TELEGRAM_WEBHOOK_SECRET", "s3cret").set("SERVER_PORT", Integer.toString(port));
        FakeChat ann = telegram.person(7, "Ann");
        dateline.start("serve", "serve");
        until(() -> !telegram.updates.webhook().isEmpty());

        ann.says("/treaty");

        until(() -> !ann.sent().isEmpty());
        assertThat(ann.texts().getFirst()).contains("peace treaty");
        assertThat(status(port, "s3cret")).startsWith("HTTP/1.1 200");
        assertThat(status(port, "guess")).startsWith("HTTP/1.1 401");
    }

    /** By hand, since Java's client does not let anybody choose the name of the host. */
    private static String status(int port, String secret) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "POST /telegram/webhook HTTP/1.1\r\nHost: bot.example.org\r\nConnection: close\r\n"
                    + WebhookDoor.SECRET + ": " + secret + "\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void namesTheSettingThatIsMissing() throws Exception {
        dateline.set("DATELINE_TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:8080");

        assertThat(dateline.run("serve", "--server.port=0")).isEqualTo(1);

        assertThat(dateline.said("serve.err")).contains("dateline.telegram.webhook.secret", "not set")
                .doesNotContain("report this");
    }

    @Test
    void namesTheAddressThatIsNone() throws Exception {
        dateline.set("DATELINE_TELEGRAM_APIURL", "127.0.0.1:8081").set("DATELINE_TELEGRAM_MODE", "polling");

        assertThat(dateline.run("serve", "--server.port=0")).isEqualTo(1);

        assertThat(dateline.said("serve.err")).contains("dateline.telegram.api-url", "127.0.0.1:8081")
                .doesNotContain("report this");
    }
}
