package app.dateline.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is turned away; {@link WebProblems} tells whoever sent it why, and what to do. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final transient Object[] values;
    private final transient HttpHeaders headers = new HttpHeaders();

    /**
     * @param key of the sentence in {@code messages/web.properties}
     * @param values for its {@code {0}}, {@code {1}}…
     */
    Refused(HttpStatus status, String key, Object... values) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.values = values;
    }

    Refused with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values;
    }

    HttpHeaders headers() {
        return headers;
    }
}
