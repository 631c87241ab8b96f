package app.dateline.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message that somebody replies to.
 *
 * @param id the channel's own id of it
 * @param author the person who wrote it; null where no person is told, such as for a bot, a channel or an anonymous admin
 * @param said what it says, with its looks; "" for nothing, and for what a bot has said
 * @param attachment the file that it came with; null for none
 * @param post what was handed on by it; null for anything but a post of a channel
 */
public record RepliedTo(String id, @Nullable Person author, Block.Written said,
        @Nullable Attachment attachment, @Nullable Post post) {

    /** A message without a file and looks. */
    public RepliedTo(String id, @Nullable Person author, String text) {
        this(id, author, Block.Written.of(text), null, null);
    }

    /** What it says, without looks. */
    public String text() {
        return said.text();
    }
}
