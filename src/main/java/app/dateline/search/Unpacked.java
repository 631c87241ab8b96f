package app.dateline.search;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files out of a jar, for code that reads files only; unpacked once. */
final class Unpacked {
    private Unpacked() {}

    /**
     * Makes {@code target} a copy of {@code packed}, unless it is one by its length.
     *
     * @throws IOException when the folder cannot be written
     */
    static Path file(URL packed, Path target) throws IOException {
        URLConnection opened = packed.openConnection();
        // A file that a power failure cut short is unpacked again.
        if (!Files.exists(target) || Files.size(target) != opened.getContentLengthLong()) {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path part = Files.createTempFile(target.toAbsolutePath().getParent(), target.getFileName().toString(),
                    ".part");
            try (InputStream content = opened.getInputStream()) {
                Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }
}
