package app.dateline.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tells a chat that is too fast from a bot that is: then several chats are told to wait at once. */
final class FloodWatch {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int SEVERAL = 3;

    private final Clock clock;
    private final Map<String, Instant> told = new HashMap<>();

    FloodWatch(Clock clock) {
        this.clock = clock;
    }

    /** Notes that a chat was told to wait; true when that holds for all chats. */
    synchronized boolean isGeneral(String chat) {
        Instant now = clock.instant();
        told.values().removeIf(at -> Duration.between(at, now).abs().compareTo(AT_ONCE) > 0);
        told.put(chat, now);
        return told.size() >= SEVERAL;
    }
}
