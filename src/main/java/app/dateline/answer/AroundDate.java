package app.dateline.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date with the words around it that were read already. */
final class AroundDate {
    private final DateWords words;
    private final String text;
    private int start;
    private int end;

    AroundDate(DateWords words, String text, int start, int end) {
        this.words = words;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** True when words of this kind stand right before, or right behind; they belong to the date then. */
    boolean takes(String kind) {
        for (Pattern lead : words.forms(kind)) {
            Matcher match = lead.matcher(text).region(0, start).useAnchoringBounds(true);
            if (match.find()) {
                start = match.start();
                return true;
            }
        }
        for (Pattern behind : words.forms(kind + "-behind")) {
            Matcher match = behind.matcher(text).region(end, text.length());
            if (match.find()) {
                end = match.end();
                return true;
            }
        }
        return false;
    }

    boolean speaksOfArticles() {
        return words.says("articles", text.substring(start, end));
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
