package app.dateline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Keeps one client from taking the time of all others; a browser on the same machine has no limit. */
@Component
@Order(-70)
final class RequestLimit extends Guard {
    private static final int MOST_CLIENTS = 100_000;

    private final Cache<String, Allowance> allowances;
    private final int perMinute;
    private final Clock clock;

    RequestLimit(WebSettings settings, Clock clock,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(problems);
        this.perMinute = settings.limits().webPerMinute();
        this.clock = clock;
        this.allowances = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(Duration.ofMinutes(2))
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = WebPath.of(request);
        return !HttpMethod.POST.matches(request.getMethod())
                || !path.startsWith("/api/") && !path.startsWith("/chat/");
    }

    @Override
    HttpServletRequest check(HttpServletRequest request) {
        String client = client(request);
        if (client != null) {
            Allowance allowance = Objects.requireNonNull(
                    allowances.get(client, key -> new Allowance(perMinute, clock.instant())));
            Duration wait = allowance.take(clock.instant());
            if (wait.isPositive()) {
                throw refused(wait);
            }
        }
        return request;
    }

    private Refused refused(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return new Refused(HttpStatus.TOO_MANY_REQUESTS, "web.problem.limit", perMinute, seconds)
                .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** Who asks; null for this machine itself. A proxy on this machine names its client last. */
    private static @Nullable String client(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!address.startsWith("127.") && !address.equals("::1") && !address.equals("0:0:0:0:0:0:0:1")) {
            return address;
        }
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null ? null : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
