package app.dateline.answer;

import app.dateline.text.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The words around an outlet's name by which one language holds to it: {@code text/<language>/outlets.txt}, read once. */
final class OutletWords {
    private static final Map<String, OutletWords> KNOWN = new ConcurrentHashMap<>();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Longer than any of the words, in characters. */
    private static final int NEAR = 80;

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Set<String> common = new HashSet<>();

    private OutletWords(String language) {
        for (String line : WordList.lines(language, "outlets")) {
            String[] parts = line.split("\\s+", 2);
            switch (parts[0]) {
                case "common" -> common.addAll(List.of(parts[1].split("\\s+")));
                case "lead", "verb", "near" -> patterns.put(parts[0],
                        Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + parts[1] + ")$", FLAGS));
                default -> patterns.put(parts[0], Pattern.compile("^\\s*(?:" + parts[1] + ")", FLAGS));
            }
        }
    }

    static OutletWords of(String language) {
        return KNOWN.computeIfAbsent(language, OutletWords::new);
    }

    /** True for a word that means something else in lower case. */
    boolean common(String word) {
        return common.contains(word);
    }

    /** Where the words of this kind begin that end a text; -1 when it does not end with such. */
    int before(String kind, String text) {
        Pattern form = patterns.get(kind);
        var match = form == null ? null
                : form.matcher(text).region(Math.max(0, text.length() - NEAR), text.length())
                        .useTransparentBounds(true);
        return match != null && match.find() ? match.start() : -1;
    }

    /** Where the words of this kind end that begin a text; -1 when it does not begin with such. */
    int behind(String kind, String text) {
        Pattern form = patterns.get(kind);
        var match = form == null ? null : form.matcher(text);
        return match != null && match.find() ? match.end() : -1;
    }
}
