package app.dateline.fetch;

import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import okhttp3.Response;

/** The pause that a server asks for. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(30);

    private RetryAfter() {}

    /** Its header in seconds or as a date, by the server's own clock where it tells it; empty when there is none to be read. */
    static Optional<Duration> of(Response response) {
        String value = response.header("Retry-After");
        if (value != null && value.strip().matches("\\d{1,15}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(value.strip()))));
        }
        Date until = response.headers().getDate("Retry-After");
        Date now = response.headers().getDate("Date");
        long from = now == null ? response.receivedResponseAtMillis() : now.getTime();
        return Optional.ofNullable(until).map(moment -> bounded(Duration.ofMillis(moment.getTime() - from)));
    }

    private static Duration bounded(Duration pause) {
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
