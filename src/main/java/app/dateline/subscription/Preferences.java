package app.dateline.subscription;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a chat has decided for all that is said in it.
 *
 * @param language that it is spoken to in; empty for that of each person
 * @param zone that times are meant in where none is given; empty while nobody has named one
 * @param followers who may change its subscriptions; empty for what the bot's settings say
 * @param emptyLine true when an edition without news is to be said in a line, false when it is left out
 */
public record Preferences(Optional<Locale> language, Optional<ZoneId> zone, Optional<QuietHours> quietHours,
        Optional<Followers> followers, boolean emptyLine) {
    /** A chat that has decided nothing. */
    public static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), false);

    public Preferences withLanguage(Optional<Locale> other) {
        return new Preferences(other, zone, quietHours, followers, emptyLine);
    }

    /** Quiet hours go with the zone: they are the chat's own night. */
    public Preferences withZone(ZoneId other) {
        return new Preferences(language, Optional.of(other),
                quietHours.map(quiet -> new QuietHours(quiet.from(), quiet.to(), quiet.mode(), other)), followers,
                emptyLine);
    }

    public Preferences withQuietHours(Optional<QuietHours> other) {
        return new Preferences(language, zone, other, followers, emptyLine);
    }

    public Preferences withFollowers(Followers other) {
        return new Preferences(language, zone, quietHours, Optional.of(other), emptyLine);
    }

    public Preferences withEmptyLine(boolean other) {
        return new Preferences(language, zone, quietHours, followers, other);
    }
}
