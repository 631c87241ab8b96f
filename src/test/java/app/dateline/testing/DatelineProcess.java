package app.dateline.testing;

import static org.awaitility.Awaitility.await;

import app.dateline.DatelineApplication;
import app.dateline.home.ServeNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts Dateline in processes of its own, in one folder, the way an operator does; what still runs at the end is killed. */
public final class DatelineProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> ALWAYS = List.of("--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED");
    /** Starts sooner, and never becomes fast: right for a test, not for a benchmark. */
    private static final List<String> SOON = Stream.concat(ALWAYS.stream(), Stream.of("-XX:TieredStopAtLevel=1"))
            .toList();

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> started = new ArrayList<>();
    private boolean isSoon = true;

    /** @param folder holds the data folder {@code home}, and what the processes print */
    public DatelineProcess(Path folder) {
        this.folder = folder;
        set("DATELINE_HOME", folder.resolve("home").toString());
    }

    /** Sets an environment variable for all that start from now on. */
    public DatelineProcess set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Lets all that start from now on run as long as it takes to become fast, as at an operator's. */
    public DatelineProcess optimizing() {
        isSoon = false;
        return this;
    }

    /**
     * Starts one command line.
     *
     * @param name of the files that keep what it prints, {@code name.out} and {@code name.err}
     */
    public Process start(String name, String... words) throws IOException {
        List<String> line = line();
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().remove("DATELINE_TELEGRAM_TOKEN");
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private List<String> line() {
        return isSoon
                ? FastStart.line(DatelineApplication.class, SOON,
                        home -> List.of("--server.port=0", "--dateline.home=" + home,
                                "--dateline.articles=" + home.resolve("none")))
                : FastStart.slowLine(DatelineApplication.class, ALWAYS);
    }

    /** Runs one command line to its end and returns its exit code. */
    public int run(String name, String... words) throws IOException, InterruptedException {
        return end(start(name, words));
    }

    /** Waits for the end of a process and returns its exit code. */
    public int end(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("does not end: " + process.info());
        }
        return process.exitValue();
    }

    /** Starts serving on a free port and waits until commands and people can reach it. */
    public Process serve(String name) throws IOException {
        Process process = start(name, "--server.port=0");
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() || note().filter(note -> note.pid() == process.pid()).isPresent());
        if (!process.isAlive()) {
            throw new AssertionError("does not serve: " + said(name + ".err") + said(name + ".out"));
        }
        return process;
    }

    /** What the serving process, or one that was killed, wrote down about itself. */
    public Optional<ServeNote> note() {
        return ServeNote.read(folder.resolve("home"));
    }

    /** What a process printed, such as {@code name.err}. */
    public String said(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
        started.forEach(process -> process.onExit().join());
    }
}
