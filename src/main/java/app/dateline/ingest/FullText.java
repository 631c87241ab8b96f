package app.dateline.ingest;

/** Whether the pages that the items of a feed link to are read for their articles. */
public enum FullText {
    /** Where an item is a mere teaser. */
    AUTO, ALWAYS, NEVER
}
