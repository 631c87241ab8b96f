package app.dateline.chaos;

import app.dateline.telegram.FakeTelegram;
import app.dateline.testing.FastStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@link ChaosMain} in a process of its own, which can be killed and started again over the same database. */
public final class EdgeProcess implements AutoCloseable {
    private final Path folder;
    private final String address;
    /** Starts sooner, and never becomes fast: right for a test, not for a benchmark. */
    private static final List<String> SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final List<String> flags = new ArrayList<>(SOON);
    private final List<String> settings = new ArrayList<>();
    private @Nullable Process process;

    /** @param address of the Telegram it is to use */
    public EdgeProcess(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    /** Adds flags of the Java machine. */
    public EdgeProcess flags(String... more) {
        flags.addAll(List.of(more));
        return this;
    }

    /** Lets it run as long as it takes to become fast, for benchmarks. */
    public EdgeProcess optimizing() {
        flags.clear();
        return this;
    }

    /** Adds settings, such as {@code --dateline.outbox.per-second=1000}. */
    public EdgeProcess settings(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    /** Begins a process; returns before it works. */
    public void start() throws IOException {
        List<String> line = line();
        line.addAll(arguments(folder, address));
        line.addAll(settings);
        var log = ProcessBuilder.Redirect.appendTo(folder.resolve("edge.log").toFile());
        process = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log)
                .start();
    }

    private List<String> line() {
        return flags.equals(SOON) ? FastStart.line(ChaosMain.class, SOON, home -> arguments(home, "http://127.0.0.1:9"))
                : FastStart.slowLine(ChaosMain.class, flags);
    }

    private static List<String> arguments(Path home, String address) {
        return List.of("--server.port=0", "--dateline.home=" + home, "--dateline.telegram.token=" + FakeTelegram.TOKEN,
                "--dateline.telegram.api-url=" + address);
    }

    /** What all processes have written, a line each. */
    List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("edge.log"));
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As kill -9 does. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    void awaitEnd() {
        if (process != null) {
            process.onExit().join();
        }
    }

    /** Asks it to end, and waits until it has. */
    void stop() {
        if (process != null) {
            process.destroy();
        }
        awaitEnd();
    }

    /** Looks at what a killed process left, without touching it: a copy, and nobody tidies that up. */
    void lookAtACopy(Consumer<JdbcClient> at) throws IOException {
        Files.copy(folder.resolve("db/dateline.mv.db"), folder.resolve("db/copy.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        look("copy", ";MAX_COMPACT_TIME=0", at);
    }

    /** Looks into the database that a process that has ended left. */
    void look(Consumer<JdbcClient> at) {
        look("dateline", "", at);
    }

    private void look(String name, String more, Consumer<JdbcClient> at) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("db").resolve(name)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE" + more);
        at.accept(JdbcClient.create(source));
    }

    @Override
    public void close() {
        kill();
        awaitEnd();
    }
}
