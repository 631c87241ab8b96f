package app.dateline.ingest;

import app.dateline.fetch.Validators;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A newspaper's feed.
 *
 * @param name the source of its articles
 * @param language ISO 639-1 code of its articles; null for what they say themselves
 * @param validators of the copy that was read last
 * @param isReviewed true when its articles wait until an editor publishes them
 * @param isQuiet true as long as nobody is told of what it brings: of what it held when it was added, and of a flood
 * @param nextAt when it is asked next
 * @param failures how often it has failed since it went well
 * @param goodAt when it last went well; null when it never did
 * @param fault what is wrong with it; null when nothing is
 */
public record Feed(long id, String address, String name, State state, FullText fullText, @Nullable String language,
        boolean isReviewed, Validators validators, boolean isQuiet, Instant nextAt, int failures,
        @Nullable Instant goodAt,
        @Nullable Reason fault) {

    /** Whether it is asked. */
    public enum State {
        ACTIVE, PAUSED,
        /** Its server says that it is gone for good. */
        GONE
    }

    /** True when it is asked, and failed the last time. */
    public boolean isFailing() {
        return state == State.ACTIVE && failures > 0;
    }
}
