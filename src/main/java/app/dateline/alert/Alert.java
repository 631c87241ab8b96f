package app.dateline.alert;

import app.dateline.chat.ChatId;
import app.dateline.text.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of an article in one thread of a chat.
 *
 * @param subscription which of its subscriptions; empty for a correction
 * @param what what is followed, for people; "" for a correction
 * @param story the story that the article belongs to; empty for a correction of one that has none
 * @param words what matched, as it stands in the article
 * @param span the passage that is shown, in that version
 * @param cause of the outbox message that tells it; empty while there is none
 * @param outcome where that message ended, as the outbox names its states; empty while it is on its way
 * @param refs the channel's own ids of that message
 * @param due when it will be told, where that is known
 * @param made when it was decided
 * @param told when the message was sent
 */
public record Alert(long id, Optional<Long> subscription, ChatId chat, String what, long article, int version,
        Optional<Long> story, Matter matter, State state, Why why, List<String> words, Span span,
        Optional<String> cause, Optional<String> outcome, List<String> refs, Optional<Instant> due, Instant made,
        Optional<Instant> told) {
    public Alert {
        words = List.copyOf(words);
        refs = List.copyOf(refs);
    }

    /** What there is to tell. */
    public enum Matter {
        NEWS,
        /** The same story as was told before, from another article. */
        FOLLOWS,
        /** Something new in a story that was told before. */
        DEVELOPS, CORRECTED, RETRACTED;

        /** True for what is told once for an article, whatever its version. */
        boolean isNews() {
            return this == NEWS || this == FOLLOWS || this == DEVELOPS;
        }
    }

    /** How far it has come. */
    public enum State {
        /** A message of its own is or was in the outbox. */
        QUEUED,
        /** Waits for the end of the chat's quiet hours. */
        HELD,
        /** Waits for the next edition. */
        COLLECTED,
        /** Not told by itself: another article of its story was. */
        MERGED,
        /** Not told any more. */
        DROPPED
    }

    /** Why it was not simply told at once, with a sound. */
    public enum Why {
        NOTHING,
        /** The chat wants to hear of this without a sound. */
        SILENT,
        /** It came in quiet hours. */
        QUIET,
        /** The chat wants editions. */
        EDITION,
        /** The story was told, and this outlet had said the same in nearly the same words. */
        SAME_STORY,
        /** The article was taken back before it was told. */
        RETRACTED,
        /** The article was there again before its retraction was told. */
        RESTORED,
        /** The article was changed before it was told, and does not match any more. */
        CHANGED,
        /** The subscription was removed or stopped before it was told. */
        UNFOLLOWED
    }
}
