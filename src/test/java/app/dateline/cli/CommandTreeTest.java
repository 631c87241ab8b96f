package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTreeTest {
    private final TestTerminal terminal = new TestTerminal();
    private final List<TerminalCommand> started = new ArrayList<>();

    private int run(String line) {
        return CommandTree.run(terminal.terminal, Arguments.of(line.isEmpty() ? new String[0] : line.split(" ")),
                command -> {
                    started.add(command);
                    return 0;
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "help ask", "serve --help", "ask --help", "import --help",
            "quotes --help", "doctor --help", "reindex --help", "backup --help", "restore-backup --help",
            "export --help", "move-bot --help", "--version", "ask --version"})
    void helpsWithoutStartingAnything(String line) {
        assertThat(run(line)).isZero();

        assertThat(terminal.out()).isNotBlank();
        assertThat(terminal.err()).isEmpty();
        assertThat(started).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "--nonsense", "ask", "ask --limit 0 x", "ask --limit 51 x", "ask --limit x y",
            "ask --batch in.jsonl", "ask --out out.jsonl x", "ask --batch in --out out and text", "import",
            "import --published yesterday x", "quotes", "quotes a b", "doctor now", "serve now", "reindex --fast",
            "backup", "backup a b", "restore-backup", "export", "move-bot", "move-bot a"})
    void tellsWrongUsageOnStandardErrorWithoutStartingAnything(String line) {
        assertThat(run(line)).isEqualTo(2);

        assertThat(terminal.err()).isNotBlank();
        assertThat(terminal.out()).isEmpty();
        assertThat(started).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "ask @bot what", "ask /treaty --json", "import a b --published 2016-05-06",
            "quotes folder --json", "doctor", "reindex", "backup a.zip", "restore-backup a.zip --check",
            "export folder", "move-bot @newsbot"})
    void startsWhatIsWellTyped(String line) {
        assertThat(run(line)).isZero();

        assertThat(started).hasSize(1);
    }

    @Test
    void listsEveryCommandOnce() {
        run("--help");

        for (String command : List.of("serve", "ask", "import", "quotes", "doctor", "reindex", "export", "backup",
                "restore-backup", "move-bot")) {
            assertThat(terminal.out()).containsOnlyOnce("\n  " + command + " ");
        }
    }
}
