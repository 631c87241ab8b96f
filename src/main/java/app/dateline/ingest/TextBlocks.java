package app.dateline.ingest;

import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts paragraphs and headings together to one plain text, a blank line between them. */
final class TextBlocks {
    private static final int MOST_HEADINGS = 5_000;
    private static final int LONGEST_HEADING = 300;

    private final StringBuilder text = new StringBuilder();
    private final List<Span> headings = new ArrayList<>();
    private boolean inList;

    void paragraph(String words) {
        add(words);
    }

    /** Words too long for a heading are a paragraph: a heading stands with every passage below it. */
    void heading(String words) {
        if (words.strip().length() > LONGEST_HEADING) {
            paragraph(words);
            return;
        }
        int end = add(words);
        int length = words.strip().length();
        if (length > 0 && headings.size() < MOST_HEADINGS) {
            headings.add(new Span(end - length, end));
        }
    }

    /** Begins a list: its first item stands under a blank line. */
    void list() {
        inList = false;
    }

    /** The next item of a list: directly under the item before. */
    void item(String words) {
        if (inList && !words.isBlank()) {
            text.append('\n').append(words.strip());
        } else {
            add(words);
        }
        inList = true;
    }

    private int add(String words) {
        String stripped = words.strip();
        inList = false;
        if (!stripped.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(stripped);
        }
        return text.length();
    }

    String text() {
        return text.toString();
    }

    List<Span> headings() {
        return List.copyOf(headings);
    }
}
