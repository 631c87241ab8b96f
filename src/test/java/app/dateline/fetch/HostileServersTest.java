package app.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that send too slowly, too much or nonsense: the patience of a fetch is kept, and so is its memory. */
class HostileServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long MOST_ALLOCATED = 64_000_000;
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private final SafeFetcher fetcher = new SafeFetcher(new AddressRules(List.of("127.0.0.0/8")), PATIENCE, Dns.SYSTEM);
    private final AtomicBoolean over = new AtomicBoolean();
    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }

    @AfterEach
    void close() throws IOException {
        over.set(true);
        server.close();
    }

    @Test
    void aBodyThatDripsByteByByte() {
        serve(out -> {
            write(out, HEAD + "\r\n");
            drip(out, "x");
        });

        assertThat(failure()).isEqualTo("fetch.late");
    }

    @Test
    void headersThatDripByteByByte() {
        serve(out -> drip(out, "X"));

        assertThat(failure()).isEqualTo("fetch.late");
    }

    @Test
    void silence() {
        serve(out -> drip(out, ""));

        assertThat(failure()).isEqualTo("fetch.late");
    }

    @Test
    void redirectsEachOfWhichTakesItsTime() {
        serve(out -> {
            pause(Duration.ofMillis(400));
            write(out, "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: /next\r\n\r\n");
        });

        assertThat(failure()).isEqualTo("fetch.late");
    }

    @Test
    void aStreamWithoutEnd() {
        serve(out -> {
            write(out, HEAD + "\r\n");
            endless(out, "endless ".repeat(1_000));
        });

        assertThat(failure()).isEqualTo("fetch.size");
    }

    @Test
    void headersWithoutEnd() {
        serve(out -> {
            write(out, HEAD);
            endless(out, "X-More: and more\r\n");
        });

        assertThat(failure()).isEqualTo("fetch.failed");
    }

    @Test
    void aPacketThatUnpacksToGigabytes() throws IOException {
        byte[] bomb = packed(200);
        serve(out -> {
            write(out, HEAD + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            out.write(bomb);
        });

        assertThat(failure()).isEqualTo("fetch.size");
    }

    @Test
    void aPacketThatUnpacksWithoutEnd() throws IOException {
        byte[] member = packed(1);
        serve(out -> {
            write(out, HEAD + "Content-Encoding: gzip\r\n\r\n");
            while (!over.get()) {
                out.write(member);
            }
        });

        assertThat(failure()).isIn("fetch.size", "fetch.failed");
    }

    @Test
    void aPacketInAPacket() {
        serve(out -> write(out, HEAD + "Content-Encoding: gzip, gzip\r\nContent-Length: 2\r\n\r\nxx"));

        assertThat(failure()).isEqualTo("fetch.packed");
    }

    @Test
    void chunksThatSayTheyAreHuge() {
        serve(out -> write(out, HEAD + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nx"));

        assertThat(failure()).isIn("fetch.failed", "fetch.late");
    }

    @Test
    void nonsense() {
        serve(out -> write(out, "220 mail.example ESMTP\r\n"));

        assertThat(failure()).isEqualTo("fetch.failed");
    }

    @Test
    void aLocationThatIsNoAddress() {
        serve(out -> write(out, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://[::1\r\n\r\n"));

        assertThat(failure()).isEqualTo("fetch.address");
    }

    @Test
    void aLocationThatIsLongerThanAnyAddress() {
        serve(out -> write(out,
                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" + "a".repeat(100_000) + "\r\n\r\n"));

        assertThat(failure()).isEqualTo("fetch.long");
    }

    /** The key of the refusal, which has to come within the patience and twice as much for a busy machine. */
    private String failure() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();

        FetchFailed failed = catchThrowableOfType(FetchFailed.class,
                () -> fetcher.fetch("http://127.0.0.1:" + server.getLocalPort() + "/"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.multipliedBy(3));
        assertThat(threads.getCurrentThreadAllocatedBytes() - allocated).isLessThan(MOST_ALLOCATED);
        return failed.key();
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                gzip.write(new byte[1_000_000]);
            }
        }
        return bytes.toByteArray();
    }

    private void drip(OutputStream out, String what) throws IOException {
        while (!over.get()) {
            write(out, what);
            pause(Duration.ofMillis(50));
        }
    }

    private void endless(OutputStream out, String what) throws IOException {
        while (!over.get()) {
            write(out, what);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void serve(Answer answer) {
        Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                try (Socket connection = server.accept()) {
                    connection.getInputStream().read(new byte[4_096]);
                    answer.to(connection.getOutputStream());
                } catch (IOException e) {
                    // The fetcher has hung up, or the test is over.
                }
            }
        });
    }

    private interface Answer {
        void to(OutputStream out) throws IOException;
    }
}
