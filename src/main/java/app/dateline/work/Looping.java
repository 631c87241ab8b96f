package app.dateline.work;

import java.util.List;

/** A part of the bot that works in {@link Loop}s; liveness is judged by them. */
public interface Looping {

    /** Its loops, running or not. */
    List<Loop> loops();
}
