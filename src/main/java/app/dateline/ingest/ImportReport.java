package app.dateline.ingest;

import java.util.List;

/**
 * What an import did.
 *
 * @param files how many files and pages were read
 * @param added new articles
 * @param known articles that the store had word for word
 * @param updated articles that have a new version
 * @param notes what to know about articles that were taken
 */
public record ImportReport(int files, long added, long known, long updated, List<Refusal> refused, List<Note> notes) {
    /** Nothing was to be done. */
    public static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0, List.of(), List.of());

    public ImportReport {
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }
}
