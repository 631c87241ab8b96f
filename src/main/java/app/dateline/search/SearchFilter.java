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
 */
public record SearchFilter(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> sources) {
    /** Everything may be found. */
    public static final SearchFilter NONE = new SearchFilter(null, null, Set.of());

    // Spelled out, as javac 25 does not write the annotations of a compact constructor's parameters to the class file.
    public SearchFilter(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> sources) {
        this.from = from;
        this.to = to;
        this.sources = Set.copyOf(sources);
    }

    /** True when an article without a day of publication may not be found. */
    public boolean byDay() {
        return from != null || to != null;
    }
}
