package app.dateline.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says back.
 *
 * @param blocks in order; empty when nothing is to be written
 * @param buttons rows of buttons under the last block
 * @param notice a short text (at most 200 characters) shown for a moment after a button press; null for none
 * @param inPlace true when it takes the place of the message whose button was pressed, where a channel can do that; of no
 *        meaning once it is on its way, so it is not kept
 */
public record Reply(List<Block> blocks, List<List<Button>> buttons, @Nullable String notice,
        @JsonIgnore boolean inPlace) {
    private static final Reply SILENCE = new Reply(List.of(), List.of(), null);

    @JsonCreator
    public Reply(@JsonProperty("blocks") List<Block> blocks, @JsonProperty("buttons") List<List<Button>> buttons,
            @JsonProperty("notice") @Nullable String notice) {
        this(blocks, buttons, notice, false);
    }

    public Reply {
        blocks = List.copyOf(blocks);
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** Nothing is said. */
    public static Reply silence() {
        return SILENCE;
    }

    public static Reply of(Block... blocks) {
        return new Reply(List.of(blocks), List.of(), null);
    }

    public static Reply notice(String text) {
        return new Reply(List.of(), List.of(), text);
    }

    public Reply with(List<List<Button>> rows) {
        return new Reply(blocks, rows, notice, inPlace);
    }

    /** The same, to take the place of the message whose button was pressed. */
    public Reply replacing() {
        return new Reply(blocks, buttons, notice, true);
    }

    /**
     * In the place of a kept reply that is not as it was written: a citation that nothing bears out, so whoever proves replies
     * puts the notice of withdrawn words there.
     */
    public static Reply withdrawn() {
        return of(new Block.Cited(List.of(), false, List.of(), new Evidence(0, 0, 0, 0)));
    }

    public boolean isSilence() {
        return blocks.isEmpty() && notice == null;
    }
}
