package app.dateline.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text with its marks, in UTF-16 units as Telegram and Java count them.
 *
 * @param marks in the order in which Telegram lists entities: by place, the longer one first
 */
record Styled(String text, List<Mark> marks) {
    static final Styled EMPTY = new Styled("", List.of());
    /** Telegram's limits of one message. */
    static final int LONGEST = 4_096;
    static final int MOST_MARKS = 100;

    /**
     * A stretch that looks different.
     *
     * @param type as Telegram names it
     * @param url of a {@code text_link}, else null
     */
    record Mark(String type, int start, int end, @Nullable String url) {

        Mark moved(int by) {
            return new Mark(type, start + by, end + by, url);
        }

        private Mark within(int from, int to) {
            return new Mark(type, Math.max(start, from), Math.min(end, to), url);
        }

        private boolean isEmpty() {
            return start >= end;
        }
    }

    Styled {
        marks = marks.stream().filter(mark -> !mark.isEmpty())
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()))
                .toList();
    }

    static Styled plain(String text) {
        return new Styled(text, List.of());
    }

    /** The whole text under one mark more. */
    Styled marked(String type, @Nullable String url) {
        List<Mark> all = new ArrayList<>(marks);
        all.add(new Mark(type, 0, text.length(), url));
        return new Styled(text, all);
    }

    Styled plus(Styled other) {
        List<Mark> all = new ArrayList<>(marks);
        other.marks.forEach(mark -> all.add(mark.moved(text.length())));
        return new Styled(text + other.text, all);
    }

    Styled plus(String more) {
        return new Styled(text + more, marks);
    }

    Styled part(int from, int to) {
        return new Styled(text.substring(from, to),
                marks.stream().map(mark -> mark.within(from, to)).filter(mark -> !mark.isEmpty())
                        .map(mark -> mark.moved(-from)).toList());
    }

    /** Without blanks at both ends, which Telegram would take away. */
    Styled stripped() {
        int from = text.length() - text.stripLeading().length();
        int to = text.stripTrailing().length();
        return from >= to ? EMPTY : part(from, to);
    }

    boolean fits() {
        return text.length() <= LONGEST && marks.size() <= MOST_MARKS;
    }

    /** False when a reader would see nothing, which Telegram refuses to send. */
    boolean isVisible() {
        return text.codePoints().anyMatch(Styled::isVisible);
    }

    private static boolean isVisible(int symbol) {
        boolean isBlank = symbol == 0x2800 || symbol == 0x3164 || symbol == 0x115F || symbol == 0x1160
                || symbol == 0x034F;
        return !isBlank && switch (Character.getType(symbol)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                false;
            default -> true;
        };
    }

    /** In parts that fit a message, cut where it hurts least. */
    List<Styled> split() {
        List<Styled> parts = new ArrayList<>();
        Styled rest = stripped();
        while (!rest.fits()) {
            int cut = rest.cut(LONGEST);
            parts.add(rest.part(0, cut).stripped());
            rest = rest.part(cut, rest.text.length()).stripped();
        }
        parts.add(rest);
        return parts.stream().filter(Styled::isVisible).toList();
    }

    /** Where to cut, at most {@code units} from the start and with no more marks than a message takes. */
    int cut(int units) {
        int most = Math.min(units, text.length());
        if (marks.size() > MOST_MARKS) {
            most = Math.max(1, Math.min(most, marks.get(MOST_MARKS).start()));
        }
        return Cut.in(text, most);
    }
}
