package app.dateline.command;

/** Where a command works, and where it is listed. */
public enum Where {
    EVERYWHERE,
    /** Works everywhere; in a group it would only make the list longer. */
    LISTED_IN_PRIVATE,
    /** Works in private alone: what it tells is no group's business. */
    ONLY_IN_PRIVATE
}
