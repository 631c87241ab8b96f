package app.dateline.answer;

import app.dateline.search.Hit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A passage with what speaks for it. */
record Ranked(Marks marks, Evidence evidence, double score) {
    /** By the day of publication; what has none comes last. */
    static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparing(
            (Ranked ranked) -> Optional.ofNullable(ranked.hit().published()).orElse(LocalDate.MIN),
            Comparator.reverseOrder());

    Hit hit() {
        return marks.hit();
    }
}
