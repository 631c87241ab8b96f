package app.dateline.answer;

import app.dateline.text.WordList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The commonest words of a language, by which it is told: {@code text/<language>/stopwords.txt}, read once. */
final class CommonWords {
    /** The language of a text of which nothing tells another. */
    private static final String USUAL = "en";
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private CommonWords() {}

    /** True where no common word of the language that was found speaks against another one, and one speaks for it. */
    static boolean leaveOpen(String text, String found, String other) {
        // A single letter is what an apostrophe cuts off, in any language.
        Set<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1).collect(Collectors.toSet());
        Set<String> against = of(found);
        Set<String> speaking = of(other);
        return words.stream().noneMatch(word -> against.contains(word) && !speaking.contains(word))
                && (other.equals(USUAL) || words.stream().anyMatch(speaking::contains));
    }

    private static Set<String> of(String language) {
        return KNOWN.computeIfAbsent(language, code -> WordList.words(code, "stopwords"));
    }
}
