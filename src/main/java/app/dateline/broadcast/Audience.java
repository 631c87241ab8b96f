package app.dateline.broadcast;

/**
 * Whom a broadcast is for; each chat gets it once.
 *
 * @param topic the command of the topic that is followed, for {@link Kind#TOPIC}; "" for all others
 */
public record Audience(Kind kind, String topic) {

    /** What they have in common, beside following something. */
    public enum Kind {
        ALL, TOPIC, PRIVATE, GROUPS, CHANNELS
    }

    /** Every chat that follows something. */
    public static final Audience ALL = new Audience(Kind.ALL, "");

    public Audience {
        if ((kind == Kind.TOPIC) == topic.isEmpty()) {
            throw new IllegalArgumentException("an audience of " + kind + " with topic '" + topic + "'");
        }
    }
}
