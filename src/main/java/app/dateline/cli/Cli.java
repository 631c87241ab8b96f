package app.dateline.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.springframework.boot.logging.LoggingSystem;

/** The program as it is started: understands the command line before anything else is set in motion. */
public final class Cli {
    private Cli() {}

    /**
     * Runs one command line.
     *
     * @param app the Spring Boot application
     * @param words the command line
     * @return the exit code; empty when the bot has been started and goes on until it is stopped
     */
    public static OptionalInt run(Class<?> app, String... words) {
        // Silent until the app sets logging up; a command that needs no app stays silent.
        LoggingSystem.get(Cli.class.getClassLoader()).beforeInitialize();
        Arguments arguments = Arguments.of(words);
        PrintStream result = System.out;
        Terminal terminal = new Terminal(writer(result), writer(System.err), Path.of("").toAbsolutePath(),
                Screen.ofThisProcess());
        Launcher launcher = new Launcher(app, arguments, terminal);
        if (!launcher.serves()) {
            // Whatever logs or prints beside the result, a library too, goes to standard error.
            System.setOut(System.err);
        }
        int exit = CommandTree.run(terminal, arguments, launcher::run);
        return launcher.isServing() ? OptionalInt.empty() : OptionalInt.of(exit);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
