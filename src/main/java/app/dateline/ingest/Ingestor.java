package app.dateline.ingest;

import app.dateline.article.Articles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings articles into the store: from files, folders and addresses. Doing it again adds nothing. */
@Component
public class Ingestor {
    private final Articles articles;
    private final DraftReader reader;
    private final PageReader pages;

    Ingestor(Articles articles, DraftReader reader, PageReader pages) {
        this.articles = articles;
        this.reader = reader;
        this.pages = pages;
    }

    /**
     * Reads all places and stores what is found; what cannot be read is in the report and stops nothing else.
     *
     * @param places files, folders (with the folders in them) and http or https addresses
     * @throws org.springframework.dao.DataAccessException when the store itself fails; what was stored before stays
     */
    public ImportReport ingest(List<String> places, ImportOptions options, ImportProgress progress) {
        Batch batch = new Batch(articles, progress);
        List<Object> sources = new ArrayList<>();
        for (String place : places) {
            if (PageReader.isAddress(place)) {
                sources.add(place);
            } else {
                sources.addAll(files(place, options, batch));
            }
        }
        int number = 0;
        for (Object source : sources) {
            progress.reading(source.toString(), ++number, sources.size());
            switch (source) {
                case Path file -> reader.readFile(file, options, batch);
                default -> pages.read(source.toString(), options, batch);
            }
        }
        return batch.finish(sources.size());
    }

    private List<Path> files(String place, ImportOptions options, DraftSink sink) {
        try {
            return reader.files(options.base().resolve(place), sink);
        } catch (InvalidPathException e) {
            sink.refused(new Refusal(place, null, Reason.of("import.missing")));
            return List.of();
        }
    }

    /** Stores the articles of these files. */
    ImportReport ingestFiles(List<Path> files) {
        Batch batch = new Batch(articles, ImportProgress.NONE);
        files.forEach(file -> reader.readFile(file, ImportOptions.none(), batch));
        return batch.finish(files.size());
    }

    /** Stores articles that are packed in the program, by their names. */
    ImportReport ingestPacked(List<Packed> files) {
        Batch batch = new Batch(articles, ImportProgress.NONE);
        for (Packed file : files) {
            reader.bytes(file.name(), file.bytes(),
                    Origin.file(file.name(), "packed\n" + file.name(), ImportOptions.none()), batch);
        }
        return batch.finish(files.size());
    }

    /** A file in the program's own jar. */
    record Packed(String name, byte[] bytes) {}
}
