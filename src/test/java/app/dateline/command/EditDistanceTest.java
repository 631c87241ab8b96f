package app.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({"treaty,treaty,0", "traety,treaty,2", "treat,treaty,1", "'',abc,3", "forum,syria,4"})
    void countsLetters(String from, String to, int distance) {
        assertThat(EditDistance.of(from, to)).isEqualTo(distance);
    }
}
