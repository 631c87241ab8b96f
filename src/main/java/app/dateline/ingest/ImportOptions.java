package app.dateline.ingest;

import app.dateline.article.Published;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is said of all articles of an import. It fills in what an article does not say of itself; only the agency in a
 * wire dateline gives way to it.
 *
 * @param source the outlet; null to take what the articles say
 * @param published the day; null to take what the articles say
 * @param base where relative paths start
 */
public record ImportOptions(@Nullable String source, @Nullable Published published, Path base) {
    public ImportOptions {
        base = base.toAbsolutePath().normalize();
        source = source == null || source.isBlank() ? null : source.strip();
    }

    /** Nothing is said, and paths start in the working directory. */
    public static ImportOptions none() {
        return new ImportOptions(null, null, Path.of(""));
    }
}
