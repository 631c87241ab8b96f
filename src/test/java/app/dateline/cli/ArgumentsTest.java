package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void servesWhenNothingIsTyped() {
        assertThat(Arguments.of().command()).containsExactly("serve");
    }

    @Test
    void servesWhenOnlySettingsAreGiven() {
        Arguments arguments = Arguments.of("--server.port=0", "--dateline.articles[0]=news");

        assertThat(arguments.command()).containsExactly("serve");
        assertThat(arguments.settings()).containsExactly("--server.port=0", "--dateline.articles[0]=news");
    }

    @Test
    void partsSettingsFromTheCommandsOwnOptions() {
        Arguments arguments = Arguments.of("ask", "--dateline.home=/data", "When does it open?", "--limit", "3");

        assertThat(arguments.command()).containsExactly("ask", "When does it open?", "--limit", "3");
        assertThat(arguments.settings()).containsExactly("--dateline.home=/data");
    }

    @Test
    void leavesWordsBehindTwoDashesAsTheyAre() {
        assertThat(Arguments.of("ask", "--", "--what.is=this").command()).containsExactly("ask", "--",
                "--what.is=this");
    }
}
