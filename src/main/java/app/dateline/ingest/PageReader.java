package app.dateline.ingest;

import app.dateline.fetch.FetchFailed;
import app.dateline.fetch.Fetched;
import app.dateline.fetch.SafeFetcher;
import org.springframework.stereotype.Component;

/** Reads the article at an address. */
@Component
class PageReader {
    private final SafeFetcher fetcher;
    private final DraftReader reader;

    PageReader(SafeFetcher fetcher, DraftReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    static boolean isAddress(String place) {
        return place.regionMatches(true, 0, "http://", 0, 7) || place.regionMatches(true, 0, "https://", 0, 8);
    }

    void read(String address, ImportOptions options, DraftSink sink) {
        try {
            Fetched page = fetcher.fetch(address);
            reader.whole(kind(page.contentType()), page.body(), Origin.page(page, options), sink);
        } catch (FetchFailed e) {
            sink.refused(new Refusal(address, null, new Reason(e.key(), e.values())));
        }
    }

    private static FileKind kind(String contentType) {
        return switch (contentType) {
            case "text/markdown", "text/x-markdown" -> FileKind.MARKDOWN;
            case "text/plain" -> FileKind.WIRE;
            default -> FileKind.HTML;
        };
    }
}
