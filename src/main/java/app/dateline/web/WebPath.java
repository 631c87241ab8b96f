package app.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The path of a request as the controllers will see it: decoded, without parameters and without the context path. */
final class WebPath {
    private WebPath() {}

    static String of(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
