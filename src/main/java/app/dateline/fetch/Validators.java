package app.dateline.fetch;

import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a server said of a copy, for asking later whether it still holds.
 *
 * @param etag null when it named none
 * @param lastModified as the server wrote it; null when it named none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Of a copy that is not there. */
    public static final Validators NONE = new Validators(null, null);
    private static final int LONGEST = 500;

    public Validators {
        etag = sendable(etag);
        lastModified = sendable(lastModified);
    }

    /** What could not be sent back, or would fill tables, is as good as none. */
    private static @Nullable String sendable(@Nullable String value) {
        boolean isSendable = value != null && !value.isBlank() && value.length() <= LONGEST
                && value.chars().allMatch(unit -> unit >= ' ' && unit < 0x7f);
        return isSendable ? value : null;
    }

    static Validators of(Headers headers) {
        return new Validators(headers.get("ETag"), headers.get("Last-Modified"));
    }

    boolean areNone() {
        return etag == null && lastModified == null;
    }

    Request.Builder onto(Request.Builder request) {
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        return request;
    }
}
