package app.dateline.ingest;

import app.dateline.article.Draft;
import java.util.List;

/** What was found in a file or a folder, in its order; nothing of it is stored. */
public record Reading(List<Draft> drafts, List<Refusal> refused, List<Note> notes) {
    public Reading {
        drafts = List.copyOf(drafts);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }
}
