package app.dateline.work;

/**
 * What was under way when a backup was made, and must not simply go on when it is put back: it may have been finished
 * since. Every bean of this type is asked, before anything of what was put back is used.
 */
@FunctionalInterface
public interface AfterRestore {

    /** Ends, or hands to a person, what was under way; inside a transaction. */
    void settle();
}
