package app.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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

/** Lets only the chat page itself write into a chat, never another site in the same browser. */
@Component
@Order(-80)
final class SameSiteGuard extends Guard {

    SameSiteGuard(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(problems);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || !WebPath.of(request).startsWith("/chat/");
    }

    @Override
    HttpServletRequest check(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site != null ? site.equals("same-origin") : isOwn(request, request.getHeader(HttpHeaders.ORIGIN));
        if (!own) {
            throw new Refused(HttpStatus.FORBIDDEN, "web.problem.site");
        }
        return request;
    }

    /** Programs send no origin, and have no cookies of anybody else to abuse. */
    private static boolean isOwn(HttpServletRequest request, @Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            return Objects.equals(URI.create(origin).getAuthority(), request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
