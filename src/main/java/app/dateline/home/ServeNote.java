package app.dateline.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the process that serves a data folder is reached: {@code serve.json} in it, readable by its owner only. It says
 * nothing unless the folder's {@link HomeLock} is held: a crash leaves it behind.
 *
 * @param address where it listens, as a host that this machine can connect to
 * @param path of the endpoint that takes commands
 * @param key what a command has to bring along
 */
public record ServeNote(long pid, String address, int port, String path, String key) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "serve.json";

    /**
     * Puts the note into the folder, whole or not at all.
     *
     * @throws HomeUnusable when it cannot be written
     */
    public void write(Path home) {
        try {
            // A temporary file is readable and writable by its owner only, and stays so when it is moved.
            Path fresh = Files.createTempFile(home, "serve", ".tmp");
            Files.write(fresh, JSON.writeValueAsBytes(this));
            Files.move(fresh, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new HomeUnusable(home, e);
        }
    }

    /** The note in this folder; empty when there is none or it cannot be read. */
    public static Optional<ServeNote> read(Path home) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(home.resolve(FILE)), ServeNote.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Takes the note away, if there is one. */
    public static void remove(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FILE));
        } catch (IOException e) {
            throw new HomeUnusable(home, e);
        }
    }

    /** Everything but the key. */
    @Override
    public String toString() {
        return "process " + pid + " at " + address + ":" + port + path;
    }
}
