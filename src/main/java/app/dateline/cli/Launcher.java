package app.dateline.cli;

import app.dateline.home.Finding;
import app.dateline.home.Holder;
import app.dateline.home.HomeLock;
import app.dateline.home.HomeLock.Held;
import app.dateline.home.HomeLock.Taken;
import app.dateline.home.HomeSpace;
import app.dateline.home.ServeNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** Brings a command to where it can run: here, or in the process that holds the data folder. */
final class Launcher {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Class<?> app;
    private final AppStart start;
    private final Arguments arguments;
    private final Terminal terminal;
    private boolean serving;

    Launcher(Class<?> app, Arguments arguments, Terminal terminal) {
        this.app = app;
        this.start = new AppStart(app, arguments.settings());
        this.arguments = arguments;
        this.terminal = terminal;
    }

    boolean serves() {
        return arguments.command().getFirst().equals(Holder.SERVE);
    }

    /** True when the bot runs on after the command line has been dealt with. */
    boolean isServing() {
        return serving;
    }

    int run(TerminalCommand command) {
        try {
            return switch (command) {
                case TerminalCommand.Plain plain -> plain.run(terminal);
                case TerminalCommand.OnStore onStore -> onStore(onStore);
                case ServeCli serve -> serve();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int serve() {
        Path home = HomeFinder.home(arguments.settings());
        return switch (take(home, Holder.SERVE)) {
            case Held held -> held.holder().serves() ? servesAlready(home, held.holder())
                    : stillHeld(home, held.holder());
            case Taken taken -> {
                HomeSpace.check(home);
                ServeNote.remove(home);
                start.serve(taken.lock());
                serving = true;
                yield TerminalCommand.OK;
            }
        };
    }

    private int onStore(TerminalCommand.OnStore command) throws IOException {
        Path home = HomeFinder.home(arguments.settings());
        Optional<Path> own = command.ownHome(terminal, home);
        if (own.isPresent()) {
            return new Launcher(app, arguments.in(own.get()), terminal).onStoreIn(own.get(), command);
        }
        return onStoreIn(home, command);
    }

    private int onStoreIn(Path home, TerminalCommand.OnStore command) throws IOException {
        return switch (take(home, arguments.command().getFirst())) {
            case Taken taken -> {
                try (var lock = taken.lock()) {
                    HomeSpace.check(home);
                    yield here(command);
                }
            }
            case Held held -> held.holder().serves()
                    ? new RunningProcess(home, held.holder(), terminal).run(arguments.command())
                    : stillHeld(home, held.holder());
        };
    }

    private int servesAlready(Path home, Holder holder) {
        terminal.note("home.serves-already", home, pid(holder));
        return TerminalCommand.FAILED;
    }

    private int stillHeld(Path home, Holder holder) {
        terminal.note("home.held", home, pid(holder), holder.command());
        return TerminalCommand.FAILED;
    }

    private int here(TerminalCommand.OnStore command) throws IOException {
        ConfigurableApplicationContext started;
        try {
            started = start.forCommand();
        } catch (RuntimeException e) {
            if (command instanceof DoctorCli doctor) {
                return doctor.print(terminal,
                        List.of(Finding.fault("start", Failures.sentence(terminal, e), terminal.say("doctor.start"))));
            }
            throw e;
        }
        try (started) {
            return command.run(terminal, started);
        }
    }

    /** Takes the folder; while another command (not a serving process) has it, waits and says so once. */
    private HomeLock.Attempt take(Path home, String command) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        boolean told = false;
        while (true) {
            HomeLock.Attempt attempt = HomeLock.take(home, command);
            if (!(attempt instanceof Held held) || held.holder().serves() || System.nanoTime() > deadline) {
                return attempt;
            }
            if (!told && held.holder().pid() != 0) {
                terminal.note("home.waits", held.holder().command(), pid(held.holder()));
                told = true;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the data folder", e);
        }
    }

    // As words: a message would write 12345 as 12,345.
    private static String pid(Holder holder) {
        return Long.toString(holder.pid());
    }
}
