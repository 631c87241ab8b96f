package app.dateline.text;

import org.jspecify.annotations.Nullable;

/**
 * Who is taken to have said a stretch of speech, and why.
 *
 * @param person the person, when it is somebody named in the text
 * @param speaker the name or description to show; null when nobody can be told
 * @param role what the text calls the speaker
 * @param cue the verb
 * @param strength from 0 to 1
 * @param link how it hangs together with its neighbours
 */
record Attribution(@Nullable Person person, @Nullable String speaker, @Nullable String role, @Nullable String cue,
        double strength,
        Link link) {
    enum Link {
        /** Its cue stands after it. */
        CUE_AFTER,
        /** Its cue stands before it. */
        CUE_BEFORE,
        /** It goes on after the cue of the speech before it. */
        CONTINUES,
        /** Taken from what is told around it. */
        CONTEXT,
        /** Nothing tells. */
        NONE
    }

    static final Attribution NOBODY = new Attribution(null, null, null, null, 0.25, Link.NONE);

    /** True when a cue beside it says that somebody speaks. */
    boolean handsOver() {
        return cue != null && (link == Link.CUE_AFTER || link == Link.CUE_BEFORE);
    }

    Attribution weakened(double factor) {
        return new Attribution(person, speaker, role, cue, strength * factor, link);
    }

    Attribution continued(double factor) {
        return new Attribution(person, speaker, role, cue, strength * factor, Link.CONTINUES);
    }
}
