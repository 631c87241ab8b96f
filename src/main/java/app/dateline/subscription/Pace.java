package app.dateline.subscription;

/** How a subscription wants to be told. */
public sealed interface Pace {

    /** As soon as an article is there, with a sound. */
    record AtOnce() implements Pace {}

    /** As soon as an article is there, without a sound. */
    record Silent() implements Pace {}

    /** Collected, at some times of the day. */
    record InEditions(Schedule schedule) implements Pace {}
}
