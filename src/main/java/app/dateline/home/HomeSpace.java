package app.dateline.home;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room to begin: a disk that fills up while the database is being set up leaves half of it behind. */
public final class HomeSpace {
    /** Many times what a fresh store takes. */
    private static final long LEAST_BYTES = 10_000_000;

    private HomeSpace() {}

    /** @throws HomeUnusable when the disk of this folder is full */
    public static void check(Path home) {
        check(home, LEAST_BYTES);
    }

    static void check(Path home, long least) {
        try {
            FileStore store = Files.getFileStore(home);
            // Some network file systems tell no sizes at all.
            if (store.getTotalSpace() > 0 && store.getUsableSpace() < least) {
                throw new HomeUnusable(home, new IOException("No space left on device"));
            }
        } catch (IOException e) {
            throw new HomeUnusable(home, e);
        }
    }
}
