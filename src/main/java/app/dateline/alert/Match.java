package app.dateline.alert;

import app.dateline.subscription.Pace;
import app.dateline.subscription.Subscription;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A subscription that an article answers.
 *
 * @param title what is followed, for people
 * @param words forms of the words that matched
 */
record Match(Subscription subscription, String title, Set<String> words) {
    /** Who wants to hear at once hears at once, whatever else the chat follows. */
    static final Comparator<Match> SOONEST = Comparator.comparingInt((Match match) -> rank(match.subscription().pace()))
            .thenComparingLong(match -> match.subscription().id());

    /** All that matched for one place. */
    static Set<String> words(List<Match> matches) {
        return matches.size() == 1 ? matches.getFirst().words()
                : matches.stream().flatMap(match -> match.words().stream()).collect(Collectors.toSet());
    }

    private static int rank(Pace pace) {
        return switch (pace) {
            case Pace.AtOnce atOnce -> 0;
            case Pace.Silent silent -> 1;
            case Pace.InEditions editions -> 2;
        };
    }
}
