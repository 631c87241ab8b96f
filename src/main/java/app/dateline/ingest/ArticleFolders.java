package app.dateline.ingest;

import app.dateline.article.Articles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The folders of {@code dateline.articles}; where nobody has made any, the articles that are packed in the program.
 */
@Component
public class ArticleFolders {
    private static final Logger log = LoggerFactory.getLogger(ArticleFolders.class);
    private static final String PACKED = "classpath*:defaults/articles/*";

    private final IngestSettings settings;
    private final Ingestor ingestor;
    private final Articles articles;
    private final MessageSource messages;
    private volatile ImportReport report = ImportReport.NOTHING;

    ArticleFolders(IngestSettings settings, Ingestor ingestor, Articles articles, MessageSource messages) {
        this.settings = settings;
        this.ingestor = ingestor;
        this.articles = articles;
        this.messages = messages;
    }

    /** Loads all of them; what cannot be read is logged and in the report, and stops nothing else. */
    public ImportReport loadFolders() {
        ImportReport loaded = settings.packed() ? loadPacked() : ingestor.ingestFiles(files());
        return reported(loaded);
    }

    /** Loads the articles of the program's own jar. */
    ImportReport loadPacked() {
        return ingestor.ingestPacked(packed());
    }

    /** Loads all of them when the store has never held an article. */
    public void loadIfFresh() {
        if (articles.lastSequence() == 0) {
            loadFolders();
        }
    }

    /** What the last load, or the last change of a watched file, did. */
    public ImportReport report() {
        return report;
    }

    /** Loads these files of the folders. */
    ImportReport load(List<Path> files) {
        return reported(ingestor.ingestFiles(files));
    }

    /** True when the packed articles stand in for a folder that nobody has made. */
    boolean usesPacked() {
        return settings.packed();
    }

    List<Path> folders() {
        return settings.articles().stream().map(folder -> Path.of(folder).toAbsolutePath().normalize()).toList();
    }

    private List<Path> files() {
        return stamped().stream().map(ArticleFiles.Found::file).toList();
    }

    /** All article files of the folders as they stand now; a missing folder is as good as an empty one. */
    List<ArticleFiles.Found> stamped() {
        List<ArticleFiles.Found> files = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                if (Files.isDirectory(folder)) {
                    files.addAll(ArticleFiles.in(folder).files());
                }
            } catch (IOException e) {
                log.warn("folder {} cannot be read: {}", folder, e.getMessage());
            }
        }
        return files;
    }

    private ImportReport reported(ImportReport done) {
        done.refused().forEach(refusal -> tell("not loaded: ", refusal.source(), refusal.line(), refusal.reason()));
        done.notes().forEach(note -> tell("", note.source(), note.line(), note.reason()));
        if (done.added() + done.updated() > 0) {
            log.info("articles: {} added, {} updated, {} known", done.added(), done.updated(), done.known());
        }
        report = done;
        return done;
    }

    private void tell(String what, String source, @Nullable Integer line, Reason why) {
        log.warn("{}{}{}: {}", what, source, line == null ? "" : " line " + line,
                messages.getMessage(why, Locale.ENGLISH));
    }

    private static List<Ingestor.Packed> packed() {
        try {
            List<Ingestor.Packed> files = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(PACKED)) {
                String name = file.getFilename();
                if (name != null && !name.startsWith(".") && FileKind.of(name).isPresent()) {
                    files.add(new Ingestor.Packed(name, file.getContentAsByteArray()));
                }
            }
            files.sort(Comparator.comparing(Ingestor.Packed::name));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the packed articles cannot be read", e);
        }
    }
}
