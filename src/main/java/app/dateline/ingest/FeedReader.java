package app.dateline.ingest;

import app.dateline.fetch.Fetched;
import java.net.URI;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads RSS of every version, Atom and JSON Feed; what it is, it tells by looking at it, since servers often say otherwise. */
final class FeedReader {
    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
    private static final Pattern HTML = Pattern
            .compile("(?is)(?>\\s|<!--.*?-->|<\\?xml[^>]*>)*+<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final int LOOKED_AT = 4_096;

    private FeedReader() {}

    /**
     * @throws Refused when it is no feed; a web page is refused as such
     */
    static FeedDocument read(Fetched fetched) throws Refused {
        try {
            return read(SafeXml.decode(fetched.body(), fetched.charset()), fetched.address());
        } catch (RuntimeException | StackOverflowError e) {
            // What a parser fails on must not hold up other feeds.
            log.error("{} cannot be read", fetched.address(), e);
            throw new Refused(null, "feed.unknown");
        }
    }

    private static FeedDocument read(String text, URI address) throws Refused {
        if (text.startsWith("{")) {
            return JsonFeed.read(text, address);
        }
        if (isPage(text)) {
            throw new Refused(null, "feed.html");
        }
        if (!text.startsWith("<")) {
            throw new Refused(null, "feed.unknown");
        }
        return XmlFeed.read(SafeXml.parse(text), address);
    }

    private static boolean isPage(String text) {
        return HTML.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT))).matches();
    }
}
