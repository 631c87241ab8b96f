package app.dateline.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says back.
 *
 * @param blocks in order; empty when nothing is to be written
 * @param buttons rows of buttons under the last block
 * @param notice a short text (at most 200 characters) shown for a moment after a button press; null for none
 * @param chart figures of it as a picture, where a channel can show one; null for none
 * @param inPlace true when it takes the place of the message whose button was pressed, where a channel can do that; of no
 *        meaning once it is on its way, so it is not kept
 */
public record Reply(List<Block> blocks, List<List<Button>> buttons, @Nullable String notice,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Chart chart, @JsonIgnore boolean inPlace) {
    private static final Reply SILENCE = new Reply(List.of(), List.of(), null);

    public Reply(List<Block> blocks, List<List<Button>> buttons, @Nullable String notice) {
        this(blocks, buttons, notice, false);
    }

    public Reply(List<Block> blocks, List<List<Button>> buttons, @Nullable String notice, boolean inPlace) {
        this(blocks, buttons, notice, null, inPlace);
    }

    @JsonCreator
    static Reply kept(@JsonProperty("blocks") List<Block> blocks, @JsonProperty("buttons") List<List<Button>> buttons,
            @JsonProperty("notice") @Nullable String notice, @JsonProperty("chart") @Nullable Chart chart) {
        return new Reply(blocks, buttons, notice, chart, false);
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
        return new Reply(blocks, rows, notice, chart, inPlace);
    }

    /** The same with more below it. */
    public Reply and(Block... more) {
        return new Reply(Stream.concat(blocks.stream(), Stream.of(more)).toList(), buttons, notice, chart, inPlace);
    }

    /** The same with a picture of its figures. */
    public Reply showing(Chart figures) {
        return new Reply(blocks, buttons, notice, figures, inPlace);
    }

    /** The same, to take the place of the message whose button was pressed. */
    public Reply replacing() {
        return new Reply(blocks, buttons, notice, chart, true);
    }

    /**
     * In the place of a kept reply that is not as it was written: a citation that nothing bears out, so whoever proves replies
     * puts the notice of withdrawn words there.
     */
    public static Reply withdrawn() {
        return of(new Block.Cited(List.of(), false, List.of(), new Evidence(0, 0, 0, 0)));
    }

    /** Where the words that it cites stand, each span once. */
    public List<Evidence> evidence() {
        return blocks.stream().filter(Block.Cited.class::isInstance).map(block -> ((Block.Cited) block).evidence())
                .distinct().toList();
    }

    /** The articles that are named in it without any of their words. */
    public Set<Long> named() {
        Set<Long> named = blocks.stream().flatMap(Block::plain).map(Run::about).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        evidence().forEach(cited -> named.remove(cited.articleId()));
        return named;
    }

    public boolean isSilence() {
        return blocks.isEmpty() && notice == null;
    }
}
