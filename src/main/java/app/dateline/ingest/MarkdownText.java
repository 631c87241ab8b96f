package app.dateline.ingest;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.parser.Tag;

/** Renders Markdown to plain text: the words without their marks, a blank line between paragraphs. */
final class MarkdownText extends AbstractVisitor {
    private static final Pattern TAG = Pattern.compile("^</?([A-Za-z][A-Za-z0-9-]*)");

    private final TextBlocks blocks = new TextBlocks();
    private final StringBuilder words = new StringBuilder();
    private final Map<Node, Integer> numbers = new IdentityHashMap<>();

    static TextBlocks of(Node document) {
        MarkdownText renderer = new MarkdownText();
        document.accept(renderer);
        return renderer.blocks;
    }

    /** The words of one block. */
    static String words(Block block) {
        MarkdownText renderer = new MarkdownText();
        renderer.visitChildren(block);
        return renderer.words.toString().strip();
    }

    @Override
    public void visit(Heading heading) {
        blocks.heading(words(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        String text = words(paragraph);
        if (paragraph.getParent() instanceof ListItem item && item.getFirstChild() == paragraph) {
            item(item, text);
        } else {
            blocks.paragraph(text);
        }
    }

    @Override
    public void visit(BulletList list) {
        list(list);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            numbers.put(item, number++);
        }
        list(list);
    }

    private void list(ListBlock list) {
        if (!(list.getParent() instanceof ListItem)) {
            blocks.list();
        }
        visitChildren(list);
    }

    private void item(ListItem item, String text) {
        String numbered = item.getParent() instanceof OrderedList ? numbers.get(item) + ". " + text : text;
        blocks.item(numbered);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        blocks.paragraph(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.paragraph(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        blocks.paragraph(Jsoup.parse(html.getLiteral()).text());
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }

    /** A picture's words are for those who do not see it; they are no part of the article. */
    @Override
    public void visit(Image image) {}

    @Override
    public void visit(HtmlInline html) {
        String literal = html.getLiteral();
        Matcher tag = TAG.matcher(literal);
        if (literal.startsWith("<!--")) {
            return;
        }
        if (!tag.find() || !Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT))) {
            // No element of HTML: the writer means the words, as in "<must>".
            words.append(literal);
        } else if (tag.group(1).equalsIgnoreCase("br")) {
            words.append('\n');
        }
    }
}
