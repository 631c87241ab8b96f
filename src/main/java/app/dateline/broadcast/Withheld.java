package app.dateline.broadcast;

/** Is told, inside the transaction, of broadcasts that were paused when their time had come. */
public interface Withheld {

    /** Why nobody gets it yet. */
    enum Why {
        /** The bot did not run at its time. */
        LATE,
        /** Whoever wrote it may not broadcast any more. */
        AUTHOR
    }

    void withheld(Broadcast broadcast, Why why);
}
