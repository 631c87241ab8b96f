package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClipTest {

    @Test
    void leavesWhatFits() {
        assertThat(Clip.to("four", 4)).isEqualTo("four");
        assertThat(Clip.shown("four", 4)).isEqualTo("four");
        assertThat(Clip.to("", 1)).isEmpty();
    }

    @Test
    void cutsBeforeASymbolThatDoesNotFitWhole() {
        assertThat(Clip.to("ab🌊d", 2)).isEqualTo("ab");
        assertThat(Clip.to("ab🌊d", 3)).isEqualTo("ab");
        assertThat(Clip.to("ab🌊d", 4)).isEqualTo("ab🌊");
        assertThat(Clip.to("🌊", 1)).isEmpty();
    }

    @Test
    void showsThatThereIsMore() {
        assertThat(Clip.shown("abcdef", 4)).isEqualTo("abc…");
        assertThat(Clip.shown("ab🌊def", 4)).isEqualTo("ab…");
        assertThat(Clip.shown("ab🌊def", 5)).isEqualTo("ab🌊…");
    }
}
