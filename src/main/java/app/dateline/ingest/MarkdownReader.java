package app.dateline.ingest;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown with front matter: title, source, published (or date), url, author, language (or lang), id. The text is
 * the body without its marks.
 */
final class MarkdownReader {
    // Even with an address behind every other word, the longest text is no longer than this with its marks.
    private static final int LARGEST = 4 * Draft.LONGEST_TEXT;

    private final Parser parser = Parser.builder().maxOpenBlockParsers(100).build();

    /**
     * @param notes takes a remark about a date that cannot be read
     */
    Draft read(byte[] file, Origin origin, DraftSink notes) throws Refused {
        String text = TextDecoder.decode(file);
        if (text.length() > LARGEST) {
            throw new Refused(null, "import.longtext", text.length(), Draft.LONGEST_TEXT);
        }
        FrontMatter front = FrontMatter.of(text);
        Node document = parser.parse(text.substring(front.body()));
        String title = title(front, document);
        TextBlocks blocks = MarkdownText.of(document);
        String date = front.text("published", "date");
        String url = front.text("url");
        return DraftChecks.text(blocks.text(), origin).headings(blocks.headings()).headline(title)
                .source(origin.source(front.text("source"))).ref(front.text("id"))
                .url(url == null ? origin.address() : url)
                .author(front.text("author")).language(DraftChecks.language(front.text("language", "lang")))
                .published(published(date, origin, notes)).original(file).build();
    }

    private static @Nullable Published published(@Nullable String date, Origin origin, DraftSink notes) {
        Published read = date == null ? origin.options().published() : Dates.read(date).orElse(null);
        if (read == null && date != null) {
            notes.note(new Note(origin.name(), null, Reason.of("import.date", date)));
        }
        return read;
    }

    /** The title of the front matter, else the first top heading, which then is no part of the body. */
    private static String title(FrontMatter front, Node document) throws Refused {
        String given = front.text("title");
        Node first = document.getFirstChild();
        while (given == null && first != null && !isTop(first)) {
            first = first.getNext();
        }
        if (first == null || !isTop(first)) {
            return given == null ? "" : given;
        }
        String heading = MarkdownText.words((Heading) first);
        if (given == null || given.equals(heading)) {
            first.unlink();
        }
        return given == null ? heading : given;
    }

    private static boolean isTop(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 1;
    }
}
