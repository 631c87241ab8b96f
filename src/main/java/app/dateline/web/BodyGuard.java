package app.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses bodies over 64 KB, whether their length was announced or not; a question is never that long. */
@Component
@Order(-60)
final class BodyGuard extends Guard {
    static final int MOST_BYTES = 64 * 1024;

    BodyGuard(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(problems);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = WebPath.of(request);
        return !path.startsWith("/api/") && !path.startsWith("/chat/");
    }

    @Override
    HttpServletRequest check(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLong();
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new CountedBody(super.getInputStream(), MOST_BYTES, BodyGuard::tooLong);
            }
        };
    }

    private static Refused tooLong() {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "web.problem.body", MOST_BYTES / 1024);
    }
}
