package app.dateline.ingest;

import app.dateline.article.Draft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads article files of every kind into drafts, or says why not; stores nothing. */
@Component
public final class DraftReader {
    private static final Logger log = LoggerFactory.getLogger(DraftReader.class);
    /** The largest file taken whole, in bytes; JSON lines may be of any size. */
    static final long LARGEST = 50_000_000;

    private final WireReader wire = new WireReader();
    private final MarkdownReader markdown = new MarkdownReader();
    private final HtmlReader html = new HtmlReader();
    private final JsonLinesReader jsonLines = new JsonLinesReader();

    /** All drafts of a file, or of all article files of a folder. */
    public Reading read(Path place) {
        return read(place, ImportOptions.none());
    }

    /** All drafts of a file, or of all article files of a folder. */
    public Reading read(Path place, ImportOptions options) {
        Collected found = new Collected();
        read(place, options, found);
        return found.reading();
    }

    /** The same one after the other, so that a folder or file of any size can be read. */
    public void read(Path place, ImportOptions options, DraftSink sink) {
        files(options.base().resolve(place), sink).forEach(file -> readFile(file, options, sink));
    }

    /** The files to read for a path: itself, or the article files of a folder; what cannot be looked at is refused. */
    List<Path> files(Path place, DraftSink sink) {
        if (!Files.exists(place)) {
            sink.refused(refusal(place, "import.missing"));
            return List.of();
        }
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try {
            ArticleFiles found = ArticleFiles.in(place);
            found.unreadable().forEach(path -> sink.refused(refusal(path, "import.unreadable")));
            if (found.files().isEmpty() && found.unreadable().isEmpty()) {
                sink.refused(new Refusal(place.toString(), null, Reason.of("import.nofiles", FileKind.allEndings())));
            }
            return found.files().stream().map(ArticleFiles.Found::file).toList();
        } catch (IOException e) {
            sink.refused(refusal(place, "import.unreadable"));
            return List.of();
        }
    }

    /** Reads one file; whatever is wrong with it becomes a refusal. */
    void readFile(Path file, ImportOptions options, DraftSink sink) {
        Origin origin = Origin.file(file.toString(), identity(file), options);
        Optional<FileKind> kind = FileKind.of(String.valueOf(file.getFileName()));
        try {
            if (kind.isEmpty()) {
                sink.refused(new Refusal(origin.name(), null, Reason.of("import.kind", FileKind.allEndings())));
            } else if (!Files.isRegularFile(file)) {
                sink.refused(refusal(file, "import.unreadable"));
            } else if (kind.get() == FileKind.JSON_LINES) {
                try (InputStream in = Files.newInputStream(file)) {
                    jsonLines.read(in, origin, sink);
                }
            } else {
                whole(kind.get(), file, origin, sink);
            }
        } catch (NoSuchFileException e) {
            sink.refused(refusal(file, "import.missing"));
        } catch (AccessDeniedException e) {
            sink.refused(refusal(file, "import.unreadable"));
        } catch (IOException e) {
            sink.refused(new Refusal(origin.name(), null, Reason.of("import.io", String.valueOf(e.getMessage()))));
        }
    }

    private void whole(FileKind kind, Path file, Origin origin, DraftSink sink) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            sink.refused(new Refusal(origin.name(), null,
                    Reason.of("import.size", Math.round(size / 1e6), LARGEST / 1_000_000)));
        } else {
            whole(kind, Files.readAllBytes(file), origin, sink);
        }
    }

    /** Reads the bytes of a file. */
    void bytes(String fileName, byte[] bytes, Origin origin, DraftSink sink) {
        FileKind kind = FileKind.of(fileName).orElseThrow();
        try {
            if (kind == FileKind.JSON_LINES) {
                jsonLines.read(new ByteArrayInputStream(bytes), origin, sink);
            } else {
                whole(kind, bytes, origin, sink);
            }
        } catch (IOException e) {
            sink.refused(new Refusal(origin.name(), null, Reason.of("import.io", String.valueOf(e.getMessage()))));
        }
    }

    /** Reads the bytes of a file or page that holds one article. */
    void whole(FileKind kind, byte[] bytes, Origin origin, DraftSink sink) {
        try {
            Draft draft = switch (kind) {
                case WIRE -> wire.read(bytes, origin);
                case MARKDOWN -> markdown.read(bytes, origin, sink);
                case HTML -> html.read(bytes, origin, sink);
                case JSON_LINES -> throw new IllegalArgumentException("JSON lines hold more than one article");
            };
            DraftChecks.check(draft);
            sink.draft(draft);
        } catch (Refused e) {
            sink.refused(e.in(origin.name()));
        } catch (RuntimeException | StackOverflowError e) {
            // A file that a parser fails on must not hold up those behind it.
            log.error("{} cannot be read", origin.name(), e);
            sink.refused(new Refusal(origin.name(), null, Reason.of("import.io", e.toString())));
        }
    }

    private static Refusal refusal(Path path, String key) {
        return new Refusal(path.toString(), null, Reason.of(key));
    }

    /** A file is the same by its place, however its folder is spelt; a link to a file counts, not what it points to. */
    private static String identity(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        try {
            return folder == null ? whole.toString() : folder.toRealPath().resolve(file.getFileName()).toString();
        } catch (IOException e) {
            return whole.toString();
        }
    }
}
