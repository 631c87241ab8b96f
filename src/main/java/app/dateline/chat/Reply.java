package app.dateline.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says back.
 *
 * @param blocks in order; empty when nothing is to be written
 * @param buttons rows of buttons under the last block
 * @param notice a short text (at most 200 characters) shown for a moment after a button press; null for none
 */
public record Reply(List<Block> blocks, List<List<Button>> buttons, @Nullable String notice) {
    private static final Reply SILENCE = new Reply(List.of(), List.of(), null);

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
        return new Reply(blocks, rows, notice);
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
