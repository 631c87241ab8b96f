package app.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * While only this machine can connect, answers only to names of this machine: a page on the internet whose own name was
 * turned to 127.0.0.1 (DNS rebinding) gets nothing.
 */
@Component
@Order(-90)
final class HostGuard extends Guard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final boolean bound;
    private final Set<String> names = new HashSet<>(LOOPBACK);

    HostGuard(WebSettings settings, @Value("${server.address:}") String address,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(problems);
        this.bound = isLoopback(address);
        if (settings.publicUrl() != null && settings.publicUrl().getHost() != null) {
            names.add(bare(settings.publicUrl().getHost()));
        }
    }

    @Override
    HttpServletRequest check(HttpServletRequest request) {
        String name = bare(request.getServerName());
        if (bound && !names.contains(name) && !isLoopback(name)) {
            throw new Refused(HttpStatus.MISDIRECTED_REQUEST, "web.problem.host", name);
        }
        return request;
    }

    private static boolean isLoopback(String host) {
        String name = bare(host);
        return LOOPBACK.contains(name) || name.matches("127(\\.\\d{1,3}){3}") || name.endsWith(".localhost");
    }

    /** Lower case, without the brackets of IPv6 and the dot of the root. */
    private static String bare(@Nullable String host) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
