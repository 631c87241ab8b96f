package app.dateline.chat;

/** Tells whether shown words still are what the store holds. */
@FunctionalInterface
public interface Proof {

    /** True when {@code words} equal the span that {@code evidence} names and its article has not been retracted. */
    boolean holds(Evidence evidence, String words);
}
