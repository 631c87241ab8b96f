package app.dateline.match;

import app.dateline.match.Wanted.All;
import app.dateline.match.Wanted.Any;
import app.dateline.match.Wanted.Language;
import app.dateline.match.Wanted.Not;
import app.dateline.match.Wanted.Phrase;
import app.dateline.match.Wanted.Source;
import app.dateline.match.Wanted.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which words a query is kept: whatever it matches has at least one of them. Of the words that it requires the rarest, of
 * alternatives one each.
 */
final class Anchors {
    private final ToDoubleFunction<String> commonness;

    /** @param commonness how often a key is met, in any unit; what is not known is rare */
    Anchors(ToDoubleFunction<String> commonness) {
        this.commonness = commonness;
    }

    static String speaker(String word) {
        return "speaker:" + word;
    }

    static String source(String word) {
        return "source:" + word;
    }

    static String language(String code) {
        return "lang:" + code;
    }

    /** The keys of a query; empty when an article may match without any, so that it has to be tried on every article. */
    Set<String> of(Wanted wanted) {
        return switch (wanted) {
            case All all -> all.parts().stream().map(this::of).filter(keys -> !keys.isEmpty())
                    .reduce(Set.of(), this::rarer);
            case Any any -> union(any.parts());
            case Not not -> Set.of();
            case Phrase phrase -> rarest(phrase.words().stream());
            case Speaker speaker -> rarest(speaker.name().stream().map(Anchors::speaker));
            case Source outlet -> rarest(outlet.name().stream().map(Anchors::source));
            case Language in -> Set.of(language(in.code()));
        };
    }

    /** All keys without which nothing matches a query. */
    static Set<String> required(Wanted wanted) {
        return switch (wanted) {
            case All all -> all.parts().stream().flatMap(part -> required(part).stream()).collect(Collectors.toSet());
            case Phrase phrase -> Set.copyOf(new HashSet<>(phrase.words()));
            case Speaker speaker -> speaker.name().stream().map(Anchors::speaker).collect(Collectors.toSet());
            case Source outlet -> outlet.name().stream().map(Anchors::source).collect(Collectors.toSet());
            case Language in -> Set.of(language(in.code()));
            case Any any -> Set.of();
            case Not not -> Set.of();
        };
    }

    /** True when whatever has all {@link #required} keys matches: single words, outlets and languages, all of them wanted. */
    static boolean isPlain(Wanted wanted) {
        return switch (wanted) {
            case All all -> all.parts().stream().allMatch(Anchors::isPlain);
            case Phrase phrase -> phrase.words().size() == 1;
            case Source outlet -> true;
            case Language in -> true;
            case Speaker speaker -> false;
            case Any any -> false;
            case Not not -> false;
        };
    }

    private Set<String> union(List<Wanted> parts) {
        Set<String> keys = new HashSet<>();
        for (Wanted part : parts) {
            Set<String> more = of(part);
            if (more.isEmpty()) {
                return Set.of();
            }
            keys.addAll(more);
        }
        return keys;
    }

    private Set<String> rarest(Stream<String> keys) {
        return keys.map(Set::of).reduce(Set.of(), this::rarer);
    }

    private Set<String> rarer(Set<String> one, Set<String> other) {
        if (one.isEmpty()) {
            return other;
        }
        return cost(other) < cost(one) ? other : one;
    }

    private double cost(Set<String> keys) {
        return keys.stream().mapToDouble(commonness).sum();
    }
}
