package app.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

/** However an address is written, and whatever the name service says, nothing private is connected to. */
class HostileAddressesTest {
    private static final Set<String> REASONS = Set.of("fetch.closed", "fetch.address", "fetch.userinfo",
            "fetch.unknown");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void noneOfThousandsOfSpellingsReachesAServerOnADeniedAddress() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 50, LOOPBACK)) {
            listening.setSoTimeout(1);
            // The worst name service there can be: whatever name it is asked for, it names this machine.
            SafeFetcher fetcher = fetcher(List.of(), host -> List.of(LOOPBACK));
            List<String> addresses = HostileAddresses.all(listening.getLocalPort());
            List<String> let = new ArrayList<>();
            Map<String, Integer> reasons = new TreeMap<>();

            for (String address : addresses) {
                assertThat(mayBeTried(address)).as(address).isTrue();
                Throwable thrown = catchThrowable(() -> fetcher.fetch(address));
                if (thrown instanceof FetchFailed failed && REASONS.contains(failed.key())) {
                    reasons.merge(failed.key(), 1, Integer::sum);
                } else {
                    let.add(address + " " + thrown);
                }
            }

            assertThat(addresses).hasSizeGreaterThanOrEqualTo(2_000);
            assertThat(let).isEmpty();
            assertThat(reasons).containsOnlyKeys(REASONS);
            assertThat(catchThrowable(listening::accept)).as("no connection waits")
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** False for a number that would be let through: it is told before anything leaves this machine. */
    private static boolean mayBeTried(String address) {
        try {
            String host = Hop.to(address, Kinds.PAGES, Validators.NONE).url().host();
            boolean isNumber = host.matches("[\\d.]*\\d") || host.contains(":");
            return !isNumber || !new AddressRules(List.of()).allows(InetAddress.getByName(host));
        } catch (FetchFailed | UnknownHostException e) {
            return true;
        }
    }

    @Test
    void aNameThatIsBoundAnewBetweenTwoRequestsIsLookedAtAgain() throws IOException {
        InetAddress open = InetAddress.ofLiteral("127.0.0.2");
        try (ServerSocket secret = new ServerSocket(0, 50, LOOPBACK);
                ServerSocket known = new ServerSocket(secret.getLocalPort(), 50, open)) {
            secret.setSoTimeout(1);
            List<InetAddress> answers = new ArrayList<>(List.of(open, LOOPBACK));
            SafeFetcher fetcher = fetcher(List.of("127.0.0.2/32"), host -> List.of(answers.removeFirst()));
            Thread.ofVirtual().start(() -> {
                try (var connection = known.accept(); var out = connection.getOutputStream()) {
                    out.write(
                            ("HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: /again\r\n\r\n")
                                    .getBytes());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });

            Throwable thrown = catchThrowable(
                    () -> fetcher.fetch("http://rebind.example:" + known.getLocalPort() + "/"));

            assertThat(thrown).isInstanceOfSatisfying(FetchFailed.class,
                    failed -> assertThat(failed.key()).isEqualTo("fetch.closed"));
            assertThat(answers).as("it was asked for twice").isEmpty();
            assertThat(catchThrowable(secret::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static SafeFetcher fetcher(List<String> allow, Dns names) {
        return new SafeFetcher(new AddressRules(allow), Duration.ofSeconds(10), names);
    }
}
