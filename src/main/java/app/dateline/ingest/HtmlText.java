package app.dateline.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Renders a part of a page to plain text: paragraphs and headings with a blank line between them, lists as lines. */
final class HtmlText implements NodeVisitor {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final TextBlocks blocks = new TextBlocks();
    private final StringBuilder words = new StringBuilder();
    private final String headline;
    private boolean inItem;

    private HtmlText(String headline) {
        this.headline = headline;
    }

    /**
     * @param headline is left out where the text repeats it as its top heading
     */
    static TextBlocks of(Element article, String headline) {
        HtmlText text = new HtmlText(headline);
        NodeTraversor.traverse(text, article);
        text.flush("p");
        return text.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                words.append('\n');
            } else if (isCell(element)) {
                append(" ");
            } else if (element.isBlock()) {
                flush("p");
                beginItem(element.normalName());
            }
        }
    }

    private void beginItem(String block) {
        if (!inItem && (block.equals("ul") || block.equals("ol"))) {
            blocks.list();
        }
        inItem = inItem || block.equals("li");
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && !isCell(element)) {
            flush(element.normalName());
            inItem = inItem && (!element.normalName().equals("li") || isNested(element));
        }
    }

    private static boolean isNested(Element item) {
        return item.parents().stream().anyMatch(around -> around.normalName().equals("li"));
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** White space of the source is one space; a line break that the page asks for stays. */
    private void append(String source) {
        for (int at = 0; at < source.length(); at++) {
            char unit = source.charAt(at);
            boolean space = unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
            boolean after = words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
            if (!space) {
                words.append(unit);
            } else if (!after) {
                words.append(' ');
            }
        }
    }

    private void flush(String block) {
        String text = words.toString().replaceAll(" *\n *", "\n").strip();
        words.setLength(0);
        if (text.isEmpty() || block.equals("h1") && text.equals(headline)) {
            return;
        }
        if (HEADINGS.contains(block)) {
            blocks.heading(text.replace('\n', ' '));
        } else if (inItem) {
            blocks.item(text);
        } else {
            for (String paragraph : text.split("\n{2,}")) {
                blocks.paragraph(paragraph);
            }
        }
    }
}
