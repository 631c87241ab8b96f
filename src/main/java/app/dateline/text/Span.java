package app.dateline.text;

/**
 * A stretch of a text, as UTF-16 offsets: {@code text.substring(start, end)} is what it shows.
 *
 * @param start first unit, from 0
 * @param end one past the last unit, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || start >= end) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The words of this span in {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    /** True when {@code other} lies wholly inside this span. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
