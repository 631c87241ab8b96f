package app.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How well a description fits what a text has called a person: "the top diplomat" and "Foreign Minister". */
final class RoleMatch {
    private final Lexicon words;
    private final Map<String, List<String>> read = new HashMap<>();

    RoleMatch(Lexicon words) {
        this.words = words;
    }

    /** From 0, not at all, to 1, word for word. */
    double fit(String description, Set<String> roles) {
        List<String> asked = content(description);
        if (asked.isEmpty() || !words.role(asked.getLast()) && ways(asked).size() == 1) {
            return 0;
        }
        double best = 0;
        for (String role : roles) {
            Set<String> known = new HashSet<>(content(role));
            for (List<String> way : ways(asked)) {
                best = Math.max(best, fit(way, known));
            }
        }
        return best;
    }

    private static double fit(List<String> asked, Set<String> known) {
        if (!known.contains(asked.getLast())) {
            return 0;
        }
        long shared = asked.stream().filter(known::contains).count();
        return shared < asked.size() ? 0 : 0.5 + 0.5 * shared / Math.max(known.size(), 1);
    }

    /** The description itself, and with each alias put in: "Russian top diplomat", "Russian foreign minister". */
    private List<List<String>> ways(List<String> asked) {
        List<List<String>> ways = new ArrayList<>(List.of(asked));
        String line = String.join(" ", asked);
        words.roleAliases().forEach((alias, meanings) -> {
            if (line.equals(alias) || line.endsWith(" " + alias)) {
                meanings.forEach(meaning -> ways.add(
                        List.of((line.substring(0, line.length() - alias.length()) + meaning).strip().split(" "))));
            }
        });
        return ways;
    }

    private List<String> content(String description) {
        return read.computeIfAbsent(description, this::readContent);
    }

    private List<String> readContent(String description) {
        List<String> kept = new ArrayList<>();
        for (String word : description.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            String bare = Frames.bare(word);
            if (words.is(Small.LINK, bare)) {
                break;
            }
            if (!bare.isEmpty() && !words.is(Small.DETERMINER, bare)) {
                List<String> meanings = words.roleAliases().get(bare);
                kept.add(meanings != null && bare.length() <= 4 ? meanings.getFirst() : bare);
            }
        }
        return kept;
    }
}
