package app.dateline.fetch;

import java.util.List;

/** What is asked for, by the kinds of content that are taken for it. */
enum Kinds {
    PAGES("fetch.kind", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown"),
    /** Many servers call their feeds plain text or HTML; whoever reads them finds out. */
    FEEDS("fetch.kind.feed", "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json",
            "application/rdf+xml", "application/xml", "text/xml", "text/x-opml", "text/html", "application/xhtml+xml",
            "text/plain", "application/octet-stream", "");

    private final String refusal;
    private final List<String> taken;

    Kinds(String refusal, String... taken) {
        this.refusal = refusal;
        this.taken = List.of(taken);
    }

    /** For the request's header. */
    String accept() {
        return String.join(", ", taken.stream().filter(kind -> !kind.isEmpty()).toList());
    }

    /**
     * @param kind such as {@code text/html}; "" when the server names none
     * @throws FetchFailed when it is not taken
     */
    void check(String kind) throws FetchFailed {
        if (!taken.contains(kind)) {
            throw new FetchFailed(null, refusal, kind.isEmpty() ? "-" : kind);
        }
    }
}
