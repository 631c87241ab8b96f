package app.dateline.search.lucene;

import app.dateline.search.IndexUnavailable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder an index lies in: what lies there is judged, and moved aside when it is of no use. */
final class IndexFolder {
    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    /** Newest ones, for whoever wants to know what happened; they must not fill the disk. */
    private static final int KEPT = 3;

    private final Path path;

    IndexFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /**
     * Opens the folder with a whole index, or none, in it.
     *
     * @throws IndexUnavailable when another process uses it, or it can be neither read nor moved
     */
    Directory open() {
        try {
            return sound();
        } catch (LockObtainFailedException e) {
            throw new IndexUnavailable("the search index in " + path
                    + " is in use by another process; stop that one, or give this one another dateline.home", e);
        } catch (IOException e) {
            throw new IndexUnavailable("the search index in " + path + " cannot be opened: " + e, e);
        }
    }

    private Directory sound() throws IOException {
        Directory directory = null;
        try {
            Files.createDirectories(path);
            directory = FSDirectory.open(path);
            checkAlone(directory);
            return directory;
        } catch (UnusableIndex | AccessDeniedException | java.nio.file.FileAlreadyExistsException e) {
            if (directory != null) {
                directory.close();
            }
            moveAside(e);
            return FSDirectory.open(path);
        }
    }

    private static void checkAlone(Directory directory) throws IOException {
        try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            alone.ensureValid();
            check(directory);
        }
    }

    private static void check(Directory directory) throws UnusableIndex {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                CommitData.of(reader.getIndexCommit().getUserData());
            }
        } catch (IOException | RuntimeException e) {
            // An index of an unknown codec shows itself as IllegalArgumentException.
            throw new UnusableIndex(e);
        }
    }

    /** How much lies in the folder. */
    long bytes() {
        try (Stream<Path> files = Files.list(path)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new IndexUnavailable("the search index in " + path + " cannot be read: " + e, e);
        }
    }

    /** Moves the folder to {@code index.quarantine-1}, or one more than the last, and makes a new one. */
    void moveAside(Exception cause) throws IOException {
        int number = nextNumber();
        try {
            Files.move(path, quarantine(number));
            Files.createDirectories(path);
        } catch (FileSystemException e) {
            e.addSuppressed(cause);
            throw e;
        }
        log.warn("search index in {} is of no use ({}): moved to {}, a new one is made from the database", path,
                cause.getMessage(), quarantine(number).getFileName());
        FileSystemUtils.deleteRecursively(quarantine(number - KEPT));
    }

    private int nextNumber() throws IOException {
        try (Stream<Path> beside = Files.list(path.getParent())) {
            return 1 + beside.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(prefix()))
                    .map(name -> name.substring(prefix().length())).filter(number -> number.matches("\\d{1,9}"))
                    .mapToInt(Integer::parseInt).max().orElse(0);
        }
    }

    private String prefix() {
        return path.getFileName() + ".quarantine-";
    }

    private Path quarantine(int number) {
        return path.resolveSibling(prefix() + number);
    }

    /** What lies in the folder is damaged or of another format. */
    private static final class UnusableIndex extends CorruptIndexException {
        private static final long serialVersionUID = 1;

        UnusableIndex(Exception cause) {
            super(cause.toString(), "index", cause);
        }
    }
}
