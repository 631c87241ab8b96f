package app.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "/treaty | treaty | -", "/TREATY | treaty | -", "'  /treaty  in June ' | treaty | in June",
            "/treaty@dateline_bot when? | treaty | when?", "When is it? | - | When is it?", "/ | - | /",
            "/usr/bin is a folder | usr/bin | is a folder", "and/or | - | and/or"}, delimiter = '|')
    void tellsCommandFromPlainWords(String text, String command, String argument) {
        Typed typed = Typed.of(text);

        assertThat(typed.command()).isEqualTo(command == null ? "" : command);
        assertThat(typed.argument()).isEqualTo(argument == null ? "" : argument);
    }
}
