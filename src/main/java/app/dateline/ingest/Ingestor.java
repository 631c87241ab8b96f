package app.dateline.ingest;

import app.dateline.article.Articles;
import app.dateline.article.Draft;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Brings articles into the store: from files, folders and addresses. Doing it again adds nothing. */
@Component
public class Ingestor {
    private final Articles articles;
    private final DraftReader reader;
    private final PageReader pages;
    private final IngestSettings settings;

    Ingestor(Articles articles, DraftReader reader, PageReader pages, IngestSettings settings) {
        this.articles = articles;
        this.reader = reader;
        this.pages = pages;
        this.settings = settings;
    }

    /**
     * Reads all places and stores what is found; what cannot be read is in the report and stops nothing else.
     *
     * @param places files, folders (with the folders in them) and http or https addresses
     * @throws org.springframework.dao.DataAccessException when the store itself fails; what was stored before stays
     */
    public ImportReport ingest(List<String> places, ImportOptions options, ImportProgress progress) {
        Batch batch = new Batch(articles, progress, settings.mostTold());
        List<Work> works = new ArrayList<>();
        for (String place : places) {
            if (PageReader.isAddress(place)) {
                works.add(new Work(place, sink -> pages.read(place, options, sink)));
            } else {
                for (Path file : files(place, options, batch)) {
                    works.add(new Work(file.toString(), sink -> reader.readFile(file, options, sink)));
                }
            }
        }
        int number = 0;
        for (Work work : works) {
            progress.reading(work.name(), ++number, works.size());
            work.reading().accept(batch);
        }
        return batch.finish(works.size());
    }

    /** One file or page to read. */
    private record Work(String name, Consumer<DraftSink> reading) {}

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
        Batch batch = new Batch(articles, ImportProgress.NONE, settings.mostTold());
        files.forEach(file -> reader.readFile(file, ImportOptions.none(), batch));
        return batch.finish(files.size());
    }

    /**
     * Stores articles that came together.
     *
     * @param mostTold when more of them are new or changed than this, nobody is told of them
     */
    ImportReport ingestDrafts(List<Draft> drafts, int mostTold) {
        Batch batch = new Batch(articles, ImportProgress.NONE, mostTold);
        drafts.forEach(batch::draft);
        return batch.finish(drafts.size());
    }

    /** How many new or changed articles of one import people are told of. */
    int mostTold() {
        return settings.mostTold();
    }

    /** Stores articles that are packed in the program, by their names. */
    ImportReport ingestPacked(List<Packed> files) {
        Batch batch = new Batch(articles, ImportProgress.NONE, settings.mostTold());
        for (Packed file : files) {
            reader.bytes(file.name(), file.bytes(),
                    Origin.file(file.name(), "packed\n" + file.name(), ImportOptions.none()), batch);
        }
        return batch.finish(files.size());
    }

    /** A file in the program's own jar. */
    record Packed(String name, byte[] bytes) {}
}
