package app.dateline.ingest;

import app.dateline.article.Draft;

/** Takes what readers find, one after the other, so that a file of any size can be read. */
public interface DraftSink {

    void draft(Draft draft);

    void refused(Refusal refusal);

    void note(Note note);
}
