package app.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers only to names of this machine, to its own public name, and to plain addresses: a page on the internet whose own
 * name was turned to this machine's address (DNS rebinding) gets nothing.
 */
@Component
@Order(-90)
final class HostGuard extends Guard {
    private final String publicName;

    HostGuard(WebSettings settings,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(problems);
        this.publicName = settings.publicUrl() == null ? "" : bare(settings.publicUrl().getHost());
    }

    @Override
    HttpServletRequest check(HttpServletRequest request) {
        String name = bare(request.getServerName());
        boolean isOwn = !name.isEmpty() && name.equals(publicName);
        if (!isOwn && !isLocal(name) && !isAddress(name)) {
            throw new Refused(HttpStatus.MISDIRECTED_REQUEST, "web.problem.host", name);
        }
        return request;
    }

    /** No name of the internet is without a dot or ends like this. */
    private static boolean isLocal(String name) {
        return !name.isEmpty() && name.indexOf('.') < 0 || name.endsWith(".localhost") || name.endsWith(".local");
    }

    private static boolean isAddress(String name) {
        return name.matches("\\d{1,3}(\\.\\d{1,3}){3}") || name.indexOf(':') >= 0;
    }

    /** Lower case, without the brackets of IPv6 and the dot of the root. */
    private static String bare(@Nullable String host) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
