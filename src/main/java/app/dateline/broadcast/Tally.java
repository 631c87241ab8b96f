package app.dateline.broadcast;

import java.util.Map;

/**
 * What became of a broadcast.
 *
 * @param by how many recipients stand where; states of nobody are left out
 * @param withdrawn in how many chats its message was taken back
 * @param withdrawing in how many it is being taken back
 * @param standing in how many it could not be taken back
 */
public record Tally(Map<Recipient.State, Integer> by, int withdrawn, int withdrawing, int standing) {
    public Tally {
        by = Map.copyOf(by);
    }

    public int of(Recipient.State state) {
        return by.getOrDefault(state, 0);
    }

    /** All who get it. */
    public int all() {
        return by.values().stream().mapToInt(Integer::intValue).sum();
    }
}
