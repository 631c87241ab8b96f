package app.dateline.search;

/** The search index cannot be used right now; the message names the folder or the reason. */
public final class IndexUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IndexUnavailable(String message) {
        super(message);
    }

    public IndexUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
