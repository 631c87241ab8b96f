package app.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Lists of feeds as feed readers exchange them: OPML 1 and 2. */
public final class Opml {
    private static final Pattern BEGINNING = Pattern.compile("(?is)(?>\\s|<!--.*?-->|<\\?xml[^>]*>)*+<opml\\b.*");
    private static final String REVIEW = "review";
    private static final int LOOKED_AT = 4_096;

    private Opml() {}

    /**
     * A feed of a list.
     *
     * @param name "" when it has none
     * @param language ISO 639-1 code; null when the list names none
     * @param isReviewed see {@link Feed#isReviewed()}
     */
    public record Outline(String address, String name, FullText fullText, @Nullable String language,
            boolean isReviewed) {

        /** What is said of how it is read. */
        public FeedChoices choices() {
            return new FeedChoices(name, fullText, language, isReviewed);
        }
    }

    static boolean isList(String text) {
        return BEGINNING.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT))).matches();
    }

    /**
     * All feeds of a list, whatever folders they are in.
     *
     * @throws Refused when it is no well-formed XML
     */
    static List<Outline> read(String text) throws Refused {
        List<Outline> outlines = new ArrayList<>();
        for (Element outline : SafeXml.parse(text).getRootElement().getDescendants(Filters.element("outline"))) {
            String address = attribute(outline, "xmlUrl");
            if (!address.isEmpty()) {
                String words = attribute(outline, "text");
                outlines.add(new Outline(address, words.isEmpty() ? attribute(outline, "title") : words,
                        fullText(attribute(outline, "fullText")),
                        DraftChecks.language(attribute(outline, "language")),
                        Boolean.parseBoolean(attribute(outline, REVIEW))));
            }
        }
        return outlines;
    }

    /** Names of attributes are written in many ways. */
    private static String attribute(Element outline, String name) {
        return outline.getAttributes().stream().filter(each -> each.getName().equalsIgnoreCase(name)).findFirst()
                .map(Attribute::getValue).map(String::strip).orElse("");
    }

    private static FullText fullText(String said) {
        return Stream.of(FullText.values()).filter(each -> each.name().equalsIgnoreCase(said)).findFirst()
                .orElse(FullText.AUTO);
    }

    /** A list of these feeds. */
    public static String write(List<Feed> feeds) {
        Element body = new Element("body");
        feeds.forEach(feed -> body.addContent(outline(feed)));
        Element head = new Element("head").addContent(new Element("title").setText("Dateline"));
        Element opml = new Element("opml").setAttribute("version", "2.0").addContent(head).addContent(body);
        return new XMLOutputter(Format.getPrettyFormat().setLineSeparator("\n")).outputString(new Document(opml));
    }

    private static Element outline(Feed feed) {
        String name = SafeXml.legal(feed.name());
        Element outline = new Element("outline").setAttribute("type", "rss").setAttribute("text", name)
                .setAttribute("title", name).setAttribute("xmlUrl", SafeXml.legal(feed.address()));
        if (feed.fullText() != FullText.AUTO) {
            outline.setAttribute("fullText", feed.fullText().name().toLowerCase(Locale.ROOT));
        }
        Optional.ofNullable(feed.language()).ifPresent(code -> outline.setAttribute("language", code));
        if (feed.isReviewed()) {
            outline.setAttribute(REVIEW, "true");
        }
        return outline;
    }
}
