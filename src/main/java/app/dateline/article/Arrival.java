package app.dateline.article;

import java.util.Optional;

/**
 * How drafts came in.
 *
 * @param isFirst true when the store has held no article before these
 * @param mostTold how many new or changed articles may still be told of: of more than that at once nobody is told
 */
public record Arrival(boolean isFirst, int mostTold) {

    /** By themselves, one at a time. */
    public static Arrival single() {
        return new Arrival(false, Integer.MAX_VALUE);
    }

    /** Why nobody is told of so many changes; empty when people are. */
    Optional<Quiet> quietFor(int changed) {
        if (isFirst) {
            return Optional.of(Quiet.FIRST);
        }
        return changed > mostTold ? Optional.of(Quiet.BULK) : Optional.empty();
    }
}
