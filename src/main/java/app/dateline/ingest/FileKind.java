package app.dateline.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are read, by the ending of the name. */
enum FileKind {
    WIRE(".txt"), MARKDOWN(".md", ".markdown"), HTML(".html", ".htm"), JSON_LINES(".jsonl", ".ndjson", ".jsonl.gz");

    private final List<String> endings;

    FileKind(String... endings) {
        this.endings = List.of(endings);
    }

    static Optional<FileKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.stream().anyMatch(name::endsWith)).findFirst();
    }

    /** All endings, for people. */
    static String allEndings() {
        return String.join(", ", Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList());
    }
}
