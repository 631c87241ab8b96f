package app.dateline.cli;

import app.dateline.chat.Run;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs of text, cut into lines where words end; a style goes on over the end of a line. */
final class StyledLines {
    private static final String RESET = "\u001b[0m";

    private final StringBuilder text = new StringBuilder();
    private final List<Styled> styles = new ArrayList<>();
    private final boolean colour;

    /** A stretch of the text and how it looks. */
    private record Styled(int start, int end, String code) {}

    StyledLines(List<Run> runs, boolean colour) {
        this.colour = colour;
        runs.forEach(this::add);
    }

    private void add(Run run) {
        int start = text.length();
        text.append(harmless(run.text()));
        if (run.url() != null && !run.url().equals(run.text())) {
            text.append(" <").append(harmless(run.url())).append('>');
        }
        String code = switch (run.style()) {
            case PLAIN -> "";
            case BOLD -> "\u001b[1m";
            case ITALIC -> "\u001b[3m";
            case CODE -> "\u001b[36m";
        };
        if (!code.isEmpty()) {
            styles.add(new Styled(start, text.length(), code));
        }
    }

    /** Without the control characters by which a text could take over the terminal. */
    private static String harmless(String words) {
        return words.codePoints().map(each -> each != '\n' && Character.getType(each) == Character.CONTROL
                ? each == '\t' ? ' ' : 0xFFFD
                : each).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** All lines, each with its prefix and a line end. */
    String wrapped(int width, String first, String others) {
        StringBuilder lines = new StringBuilder();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text.toString());
        int start = 0;
        int columns = 0;
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            int wide = columns(text.substring(from, to).stripTrailing());
            if (columns + wide > width && from > start) {
                line(lines, start, from, lines.isEmpty() ? first : others);
                start = from;
                columns = 0;
            }
            columns += columns(text.substring(from, to));
            if (text.charAt(to - 1) == '\n') {
                line(lines, start, to, lines.isEmpty() ? first : others);
                start = to;
                columns = 0;
            }
        }
        if (start < text.length()) {
            line(lines, start, text.length(), lines.isEmpty() ? first : others);
        }
        return lines.toString();
    }

    private void line(StringBuilder lines, int start, int end, String prefix) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        lines.append(last == start ? prefix.stripTrailing() : prefix);
        int at = start;
        for (Styled style : colour ? styles : List.<Styled>of()) {
            int begin = Math.max(style.start(), at);
            int stop = Math.min(style.end(), last);
            if (begin < stop) {
                lines.append(text, at, begin).append(style.code()).append(text, begin, stop).append(RESET);
                at = stop;
            }
        }
        lines.append(text, at, last).append('\n');
    }

    private static int columns(String words) {
        return words.codePoints().map(each -> switch (Character.UnicodeScript.of(each)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> 1;
        }).sum();
    }
}
