package app.dateline.article;

/** Why nobody is told of an article as news. What was shown of it is put right all the same. */
public enum Quiet {
    /** It came with the first articles of the store. */
    FIRST,
    /** It came together with more others than anybody would read. */
    BULK,
    /** It was there before, or came back after it had been retracted. */
    BEFORE,
    /** It had been published long before it came. */
    OLD
}
