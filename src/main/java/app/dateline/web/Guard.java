package app.dateline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A check that a request must pass before any controller sees it. */
abstract class Guard extends OncePerRequestFilter {
    private final HandlerExceptionResolver problems;

    /** @param problems answers refusals in the same form as those of controllers */
    Guard(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /**
     * @return the request to go on with
     * @throws Refused when it may not go on
     */
    abstract HttpServletRequest check(HttpServletRequest request);

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            checked = check(request);
        } catch (Refused refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        chain.doFilter(checked, response);
    }
}
