package app.dateline.topic;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a topic's command may be called. */
public final class CommandName {
    /** Telegram takes {@code [a-z0-9_]{1,32}}; ours begin with a letter, so that no number is taken for a command. */
    private static final String FORM = "[a-z][a-z0-9_]{0,31}";

    /** Commands of the bot itself, those of coming versions too, so that a topics file stays good. */
    private static final Set<String> RESERVED = Set.of("start", "help", "ask", "topics", "latest", "quotes", "article",
            "sources", "subscribe", "unsubscribe", "subscriptions", "settings", "language", "why", "privacy", "add",
            "correct", "retract", "restore", "topic", "feed", "broadcast", "grant", "revoke", "roles", "stats", "audit",
            "undo", "export", "pause", "resume", "status", "doctor", "reports", "access");

    private CommandName() {}

    /** True for a command that no topic may take. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    static boolean isFormed(String name) {
        return name.matches(FORM);
    }

    /** What is wrong with a topic's command, to be read after its name; null when nothing is. */
    static @Nullable String problem(String name) {
        if (!isFormed(name)) {
            return "is not allowed; use 1 to 32 of a-z, 0-9 and _, beginning with a letter";
        }
        return isReserved(name) ? "belongs to the bot itself; choose another one" : null;
    }
}
