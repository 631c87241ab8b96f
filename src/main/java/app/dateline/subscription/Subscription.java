package app.dateline.subscription;

import app.dateline.chat.ChatId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A chat, or a thread of it, that wants to hear of something.
 *
 * @param language of whoever subscribed; what the chat has decided counts before it, see {@link #speaks}
 * @param suspended true while the bot may not write to the chat: nothing is matched for it then
 * @param createdBy the channel's own id of the person or anonymous chat
 * @param revision grows with every change of any subscription, so that whoever keeps a copy asks for what is newer
 * @param preferences what the chat has decided for all of it
 */
public record Subscription(long id, ChatId chat, Subject subject, Pace pace, Locale language, State state,
        boolean suspended, String createdBy, Instant createdAt, long revision, Preferences preferences) {

    /** Whether it is told. */
    public enum State {
        ACTIVE,
        /** Somebody stopped it for now. */
        PAUSED,
        /** Kept only to tell whoever has a copy that it is gone. */
        REMOVED
    }

    /** True when an article that matches is to be told. */
    public boolean isHeard() {
        return state == State.ACTIVE && !suspended;
    }

    /** What it is told in. */
    public Locale speaks() {
        return preferences.language().orElse(language);
    }

    /** When editions are wanted; empty at any other pace. */
    public Optional<Schedule> schedule() {
        return pace instanceof Pace.InEditions editions ? Optional.of(editions.schedule()) : Optional.empty();
    }

    /** The quiet hours of its chat; empty when it has none. */
    public Optional<QuietHours> quietHours() {
        return preferences.quietHours();
    }
}
