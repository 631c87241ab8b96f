package app.dateline.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A name for a data folder that no other has, whatever machine it is on. */
public final class HomeId {
    private HomeId() {}

    /**
     * The folder's name, made up when it has none.
     *
     * @throws HomeUnusable when it cannot be kept
     */
    public static String of(Path home) {
        Path file = home.resolve("id");
        try {
            if (Files.exists(file)) {
                String id = Files.readString(file).strip();
                if (id.matches("[0-9a-f-]{36}")) {
                    return id;
                }
            }
            Files.createDirectories(home);
            String id = UUID.randomUUID().toString();
            Files.writeString(file, id);
            return id;
        } catch (IOException e) {
            throw new HomeUnusable(home, e);
        }
    }
}
