package app.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** What can be typed after the program's name, as picocli fills it in. */
sealed interface TerminalCommand permits TerminalCommand.Plain, TerminalCommand.OnStore, ServeCli {
    /** All is well. */
    int OK = 0;
    /** Nothing was found, or something failed. */
    int FAILED = 1;
    /** What was typed cannot be understood. */
    int USAGE = 2;

    /**
     * Looks at what was typed, before anything is started.
     *
     * @throws picocli.CommandLine.ParameterException when it does not fit together
     */
    default void check() {}

    /** Needs nothing but the terminal. */
    non-sealed interface Plain extends TerminalCommand {
        /** Runs, and returns the exit code. */
        int run(Terminal terminal) throws IOException;
    }

    /** Works on the store: runs in the one process that holds the data folder. */
    non-sealed interface OnStore extends TerminalCommand {
        /**
         * A data folder of the command's own, without articles of anybody else; empty for the usual one.
         *
         * @param home the usual one
         */
        default Optional<Path> ownHome(Terminal terminal, Path home) {
            return Optional.empty();
        }

        /**
         * Runs, and returns the exit code.
         *
         * @param app the rooms of the running app
         */
        int run(Terminal terminal, BeanFactory app) throws IOException;
    }
}
