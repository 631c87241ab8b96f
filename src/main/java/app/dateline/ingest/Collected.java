package app.dateline.ingest;

import app.dateline.article.Draft;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that is found. */
final class Collected implements DraftSink {
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    @Override
    public void draft(Draft draft) {
        drafts.add(draft);
    }

    @Override
    public void refused(Refusal refusal) {
        refused.add(refusal);
    }

    @Override
    public void note(Note note) {
        notes.add(note);
    }

    Reading reading() {
        return new Reading(drafts, refused, notes);
    }
}
