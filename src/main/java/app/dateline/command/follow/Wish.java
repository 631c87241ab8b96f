package app.dateline.command.follow;

import app.dateline.subscription.Subject.OfTopic;
import java.util.Optional;

/**
 * What somebody wanted to follow where that cannot be.
 *
 * @param topic its command; empty for a query, or when none was named
 * @param line what is to be typed where it can be; "" when opening the topic's link says it all
 */
record Wish(Optional<String> topic, String line) {
    static final Wish NONE = new Wish(Optional.empty(), "");

    static Wish topic(String command) {
        return new Wish(Optional.of(command), "");
    }

    /** @param typed what stands behind the command */
    static Wish of(Line line, String typed) {
        return switch (line) {
            case Line.Wanted wanted -> new Wish(
                    wanted.subject() instanceof OfTopic topic ? Optional.of(topic.command()) : Optional.empty(),
                    wanted.subject() instanceof OfTopic && wanted.speed() == Line.Speed.UNSAID ? ""
                            : "/subscribe " + typed);
            case Line.Open open -> NONE;
            case Line.Wrong wrong -> NONE;
        };
    }
}
