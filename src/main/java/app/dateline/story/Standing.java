package app.dateline.story;

/** What an article is to the story it belongs to. */
public enum Standing {
    /** It began the story. */
    FIRST,
    /** It says what another one says, in nearly the same words. */
    COPY,
    /** It tells the same in its own words. */
    FOLLOWS,
    /** It tells something that the story had not told. */
    DEVELOPS
}
