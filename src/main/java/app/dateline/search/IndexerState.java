package app.dateline.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the index has come.
 *
 * @param indexed the last change that is in the index
 * @param stored the last change of the store
 * @param vectorsWaiting passages found by words alone until their vectors are computed
 * @param lastProgress when the loop last did its work, even if there was nothing to do; null before the first time
 * @param lastFailure why it failed the last time; null when it did not
 */
public record IndexerState(long indexed, long stored, long vectorsWaiting, @Nullable Instant lastProgress,
        @Nullable String lastFailure) {

    /** True when every stored word can be found. */
    public boolean isCurrent() {
        return indexed >= stored;
    }
}
