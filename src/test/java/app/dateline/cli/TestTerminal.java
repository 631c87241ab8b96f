package app.dateline.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** A terminal whose words are kept. */
final class TestTerminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    final Terminal terminal;

    TestTerminal(Path folder) {
        terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), folder, Screen.NONE);
    }

    TestTerminal() {
        this(Path.of("").toAbsolutePath());
    }

    String out() {
        terminal.out().flush();
        return out.toString();
    }

    String err() {
        terminal.err().flush();
        return err.toString();
    }
}
