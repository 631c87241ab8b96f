package app.dateline.home;

import java.io.IOException;
import java.nio.file.Path;

/** The data folder cannot be written; the cause tells why. */
public final class HomeUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String home;

    public HomeUnusable(Path home, IOException cause) {
        super("data folder " + home + " cannot be written", cause);
        this.home = home.toString();
    }

    public Path home() {
        return Path.of(home);
    }
}
