package app.dateline.ingest;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** RSS and Atom: ROME knows their shapes; dates and languages are read from the elements themselves. */
final class XmlFeed {
    private static final String LANGUAGE = "lang";
    private static final List<String> DATES = List.of("published", "pubDate", "issued", "date", "created", "updated",
            "modified");

    private static final Element UNKNOWN = new Element("item");

    private final SyndFeed feed;
    private final URI address;

    private XmlFeed(SyndFeed feed, URI address) {
        this.feed = feed;
        this.address = address;
    }

    /**
     * @throws Refused when the document is no feed
     */
    static FeedDocument read(Document document, URI address) throws Refused {
        return new XmlFeed(feed(document), address).read(document.getRootElement());
    }

    private static SyndFeed feed(Document document) throws Refused {
        try {
            return new SyndFeedInput().build(document);
        } catch (FeedException | RuntimeException e) {
            // ROME ends in a null pointer where a feed has no channel.
            throw new Refused(null, "feed.unknown");
        }
    }

    private FeedDocument read(Element root) {
        List<Element> elements = elements(root);
        List<SyndEntry> entries = feed.getEntries();
        List<FeedItem> items = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            // Both are in the order of the document; where they are not of one number, ROME has left something out.
            Element element = elements.size() == entries.size() ? elements.get(at) : UNKNOWN;
            item(entries.get(at), element, language(root)).ifPresent(items::add);
        }
        return new FeedDocument(line(feed.getTitleEx()), items);
    }

    private static List<Element> elements(Element root) {
        Element channel = root.getChildren().stream().filter(each -> each.getName().equals("channel")).findFirst()
                .orElse(root);
        return Stream
                .concat(root.getChildren().stream(), channel == root ? Stream.of() : channel.getChildren().stream())
                .filter(each -> each.getName().equals("item") || each.getName().equals("entry")).toList();
    }

    private Optional<FeedItem> item(SyndEntry entry, Element element, @Nullable String language) {
        String title = line(entry.getTitleEx());
        String url = FeedText.address(entry.getLink(), base(element));
        return FeedText.id(entry.getUri(), url, title).map(id -> {
            TextBlocks text = FeedText.longest(contents(entry), String.valueOf(url), title);
            return new FeedItem(id, url, title, text.text(), text.headings(), FeedText.author(entry.getAuthor()),
                    FeedText.date(dates(element)), language(entry, element, language));
        });
    }

    private List<FeedText.Part> contents(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .filter(part -> part.getValue() != null)
                .map(part -> new FeedText.Part(part.getValue(), isPlain(part))).toList();
    }

    /** Atom says so; RSS leaves it to the reader to guess. */
    private boolean isPlain(SyndContent content) {
        String type = Objects.requireNonNullElse(content.getType(), "");
        return type.equals("text") || type.isEmpty() && feed.getFeedType().startsWith("atom_1");
    }

    private String line(@Nullable SyndContent words) {
        return words == null ? ""
                : isPlain(words) ? FeedText.plainLine(Objects.requireNonNullElse(words.getValue(), ""))
                        : FeedText.line(words.getValue());
    }

    /** Where relative links start. */
    private URI base(Element element) {
        try {
            URI base = element.getXMLBaseURI();
            return base == null ? address : address.resolve(base);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return address;
        }
    }

    private static Stream<String> dates(Element item) {
        return DATES.stream().flatMap(name -> item.getChildren().stream().filter(each -> each.getName().equals(name)))
                .map(Element::getTextTrim);
    }

    private @Nullable String language(Element root) {
        String said = root.getAttributeValue(LANGUAGE, Namespace.XML_NAMESPACE);
        return DraftChecks.language(said == null ? feed.getLanguage() : said);
    }

    private static @Nullable String language(SyndEntry entry, Element element, @Nullable String ofFeed) {
        String said = element.getAttributeValue(LANGUAGE, Namespace.XML_NAMESPACE);
        if (said == null && entry.getModule(DCModule.URI) instanceof DCModule dublinCore) {
            said = dublinCore.getLanguage();
        }
        String code = DraftChecks.language(said);
        return code == null ? ofFeed : code;
    }
}
