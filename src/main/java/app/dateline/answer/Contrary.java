package app.dateline.answer;

import app.dateline.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells when a question asks for the contrary of what a sentence says: it alone is negated, or a word of the question is
 * missing and its opposite stands there. By {@code text/<language>/negations.txt} and {@code opposites.txt}.
 */
final class Contrary {
    private static final Map<String, Contrary> KNOWN = new ConcurrentHashMap<>();
    private static final List<String> PREFIXES = List.of("un", "in", "im", "ir", "il", "non", "dis", "mis");
    /** What is shorter without its prefix is another word: "under", "imply". */
    private static final int SHORTEST = 5;

    private final String language;
    private final Set<String> negations;
    private final Map<String, Set<String>> opposites = new HashMap<>();

    private Contrary(String language) {
        this.language = language;
        this.negations = WordList.words(language, "negations");
        for (String line : WordList.lines(language, "opposites")) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                opposites.computeIfAbsent(words[0], word -> new HashSet<>()).add(words[i]);
                opposites.computeIfAbsent(words[i], word -> new HashSet<>()).add(words[0]);
            }
        }
    }

    static Contrary in(String language) {
        return KNOWN.computeIfAbsent(language, Contrary::new);
    }

    /**
     * @param sentence the one that is nearest to an answer
     * @param passage the words around it: what stands there too is no swap
     */
    boolean asks(String question, String sentence, String passage) {
        if (negations.isEmpty()) {
            return false;
        }
        List<String> asked = words(question);
        List<String> said = words(sentence);
        return asked.stream().anyMatch(this::negates) && said.stream().noneMatch(this::negates)
                || swaps(asked, said, words(passage));
    }

    private boolean negates(String word) {
        return negations.contains(word) || word.endsWith("n't");
    }

    private boolean swaps(List<String> asked, List<String> said, List<String> around) {
        Stems stems = new Stems(language);
        Set<String> there = around.stream().map(stems::of).collect(Collectors.toSet());
        Set<String> exact = new HashSet<>(said);
        Set<String> stemmed = said.stream().map(stems::of).collect(Collectors.toSet());
        return asked.stream().filter(word -> !there.contains(stems.of(word)))
                .anyMatch(word -> opposites.getOrDefault(word, Set.of()).stream().anyMatch(exact::contains)
                        || turned(word).stream().map(stems::of).anyMatch(stemmed::contains));
    }

    /** "legal" for "illegal", and "illegal" for "legal". */
    private static List<String> turned(String word) {
        List<String> turned = new ArrayList<>();
        for (String prefix : PREFIXES) {
            if (word.length() >= SHORTEST) {
                turned.add(prefix + word);
            }
            if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST) {
                turned.add(word.substring(prefix.length()));
            }
        }
        return turned;
    }

    private static List<String> words(String text) {
        return Tokens.of(text).stream().map(Token::lower).toList();
    }
}
