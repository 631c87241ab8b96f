package app.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionTest {

    @Test
    void isOneForTheSameGroupsWhateverTheyAreCalled() {
        assertThat(Partition.adjustedRand(Map.of("a", 1L, "b", 1L, "c", 2L), Map.of("a", 7L, "b", 7L, "c", 5L)))
                .isEqualTo(1);
    }

    /** The textbook's example: of six things in two threes, one was put into the other group. */
    @Test
    void countsPairsBeyondChance() {
        Map<String, Long> known = Map.of("a", 1L, "b", 1L, "c", 1L, "d", 2L, "e", 2L, "f", 2L);
        Map<String, Long> found = Map.of("a", 1L, "b", 1L, "c", 2L, "d", 2L, "e", 2L, "f", 2L);

        assertThat(Partition.adjustedRand(known, found)).isEqualTo(0.324, within(0.001));
    }

    @Test
    void precisionAndRecallCountWhatWasSaid() {
        Counted counted = Counted.none().and(true, true).and(true, false).and(false, true).and(false, false);

        assertThat(counted.precision()).isEqualTo(0.5);
        assertThat(counted.recall()).isEqualTo(0.5);
        assertThat(counted.f1()).isEqualTo(0.5);
    }
}
