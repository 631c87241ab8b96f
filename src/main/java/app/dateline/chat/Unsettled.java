package app.dateline.chat;

import java.time.Instant;
import java.util.List;

/** Things that went wrong and wait for an owner's decision. */
public interface Unsettled {

    /** One word, the same for all of them; what it is called stands in the message {@code status.KIND}. */
    String kind();

    /** How many there are. */
    long count();

    /** The newest first. */
    List<Item> newest(int most);

    /** Has one of them done again, once; false when it is gone or under way already. */
    boolean again(long id);

    /** Strikes one of them off the list and does nothing more about it; false when it is gone or under way already. */
    boolean leave(long id);

    /**
     * One of them.
     *
     * @param at when it went wrong
     * @param chat where, in the channel's own words; "" when nobody knows
     * @param why without secrets
     */
    record Item(long id, Instant at, String chat, String why) {}
}
