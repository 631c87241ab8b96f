package app.dateline.web;

import app.dateline.bot.InvalidQuestion;
import app.dateline.chat.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong and what to do: RFC 9457 problem details to programs, a small page to browsers. */
@RestControllerAdvice
class WebProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(WebProblems.class);

    private final Words words;
    private final Page page;

    WebProblems(Words words) {
        this.words = words;
        this.page = Page.named("problem", words);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Refused refused, WebRequest request) {
        String detail = words.say(request.getLocale(), refused.key(), refused.values());
        return problem(refused, detail, refused.headers(), refused.status(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalid(InvalidQuestion invalid, WebRequest request) {
        return problem(invalid, String.valueOf(invalid.getMessage()), new HttpHeaders(), HttpStatus.BAD_REQUEST,
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> failed(Exception failure, WebRequest request) {
        String reference = Long.toString(System.nanoTime() & 0xffff_ffffL, 36);
        log.error("{} failed, reference {}", request.getDescription(false), reference, failure);
        return problem(failure, words.say(request.getLocale(), "web.problem.500", reference), new HttpHeaders(),
                HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private @Nullable ResponseEntity<Object> problem(Exception failure, String detail, HttpHeaders headers,
            HttpStatus status, WebRequest request) {
        return handleExceptionInternal(failure, ProblemDetail.forStatusAndDetail(status, detail), headers, status,
                request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
        HttpHeaders all = new HttpHeaders(headers);
        all.setCacheControl("no-store");
        if (readByPerson(request)) {
            all.setContentType(MediaType.parseMediaType("text/html;charset=UTF-8"));
            return new ResponseEntity<>(asPage(problem, request.getLocale()), all, status);
        }
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, all, status);
    }

    private static boolean readByPerson(WebRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = WebPath.of(((ServletWebRequest) request).getRequest());
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !path.startsWith("/api/");
    }

    private String asPage(ProblemDetail problem, Locale language) {
        String title = say(language, "web.page.problem." + problem.getStatus(), "web.page.problem");
        String detail = problem.getDetail();
        return page.in(language, key -> switch (key) {
            case "title" -> title;
            case "detail" -> detail == null ? "" : detail;
            default -> null;
        });
    }

    private String say(Locale language, String key, String otherwise) {
        try {
            return words.say(language, key);
        } catch (NoSuchMessageException e) {
            return words.say(language, otherwise);
        }
    }
}
