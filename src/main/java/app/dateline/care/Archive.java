package app.dateline.care;

import app.dateline.care.Manifest.Part;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A backup's file, open for reading. */
final class Archive implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupUnusable when it is no backup, or not a whole one */
    static Archive open(Path file) throws BackupUnusable, IOException {
        ZipFile zip = zip(file);
        try {
            Manifest manifest = manifest(zip);
            if (manifest == null) {
                throw new BackupUnusable("backup.none", file);
            }
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupUnusable("backup.newer", file);
            }
            return new Archive(file, zip, manifest);
        } catch (BackupUnusable | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws BackupUnusable, IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupUnusable(e, "backup.none", file);
        }
    }

    private static @Nullable Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Backup.JSON.readValue(in, Manifest.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    static boolean isOne(Path file) throws IOException {
        try (Archive archive = open(file)) {
            return archive.manifest.format() == Manifest.FORMAT;
        } catch (BackupUnusable e) {
            return e.key().equals("backup.newer");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads all of it. @throws BackupUnusable when it is not what was written */
    void check() throws BackupUnusable, IOException {
        for (Part part : manifest.tables()) {
            if (!isAsWritten(part)) {
                throw new BackupUnusable("backup.damaged", file, part.table());
            }
        }
    }

    private boolean isAsWritten(Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            return false;
        }
        try (var lines = new DigestInputStream(zip.getInputStream(entry), Digests.sha256())) {
            lines.transferTo(OutputStream.nullOutputStream());
            return Digests.hex(lines.getMessageDigest()).equals(part.sha256());
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /** What is done with a row. @param <E> what may go wrong */
    interface Taker<E extends Exception> {
        void take(JsonNode row) throws E;
    }

    /** The rows of a part of a backup that was {@linkplain #check checked}. */
    <E extends Exception> void rows(Part part, Taker<E> taker) throws IOException, E {
        InputStream in = zip.getInputStream(zip.getEntry(part.entry()));
        // JSON in one line has no line end but the last: those in a text are escaped.
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.take(Backup.JSON.readTree(line));
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
