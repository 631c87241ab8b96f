package app.dateline.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles may be found at all.
 *
 * @param from the first day of publication; null for any
 * @param to the last day of publication, included; null for any
 * @param sources the names of the only outlets, as the articles came with them; empty for all
 * @param undated true when an article without a day of publication may be found whatever the days are
 */
public record SearchFilter(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> sources, boolean undated) {
    /** Everything may be found. */
    public static final SearchFilter NONE = new SearchFilter(null, null, Set.of());

    // Spelled out, as javac 25 does not write the annotations of a compact constructor's parameters to the class file.
    public SearchFilter(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> sources, boolean undated) {
        this.from = from;
        this.to = to;
        this.sources = Set.copyOf(sources);
        this.undated = undated;
    }

    /** Only articles of these days: an article without a day is of none, unless any day will do. */
    public SearchFilter(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> sources) {
        this(from, to, sources, from == null && to == null);
    }

    /** Everything of these outlets but what is dated later than the given day. */
    public static SearchFilter upTo(LocalDate last, Set<String> sources) {
        return new SearchFilter(null, last, sources, true);
    }

    /** True when some days of publication are left out. */
    public boolean byDay() {
        return from != null || to != null;
    }
}
