package app.dateline.match;

import app.dateline.match.WordForms.Word;
import app.dateline.match.Wanted.All;
import app.dateline.match.Wanted.Any;
import app.dateline.match.Wanted.Language;
import app.dateline.match.Wanted.Not;
import app.dateline.match.Wanted.Phrase;
import app.dateline.match.Wanted.Source;
import app.dateline.match.Wanted.Speaker;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An article as standing queries see it: where each word stands, who is quoted, the outlet, the language. */
public final class ArticleWords {
    private static final int[] NOWHERE = {};
    /** Headline and text are no neighbours: no phrase reaches over this gap. */
    private static final int GAP = 100;

    private final Map<String, int[]> places;
    private final List<Set<String>> speakers;
    private final Set<String> source;
    private final String language;
    /** All by which a query may be looked up. */
    private final Set<String> keys;

    private ArticleWords(Map<String, int[]> places, List<Set<String>> speakers, Set<String> source, String language) {
        this.places = places;
        this.speakers = speakers;
        this.source = source;
        this.language = language;
        this.keys = keys(places.keySet(), speakers, source, language);
    }

    /**
     * Reads an article.
     *
     * @param speakers names of those who are quoted
     * @param source the outlet, "" when unknown
     * @param language ISO 639-1 code
     */
    public static ArticleWords of(String headline, String text, List<String> speakers, String source, String language,
            WordForms forms) {
        Map<String, int[]> places = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        int at = 0;
        for (Word word : forms.of(headline)) {
            add(places, counts, word.form(), at++);
        }
        at += GAP;
        for (Word word : forms.of(text)) {
            add(places, counts, word.form(), at++);
        }
        places.replaceAll((word, all) -> Arrays.copyOf(all, counts.getOrDefault(word, 0)));
        return new ArticleWords(places, speakers.stream().map(name -> forms(name, forms)).toList(),
                forms(source, forms), language);
    }

    private static void add(Map<String, int[]> places, Map<String, Integer> counts, String word, int at) {
        int count = counts.merge(word, 1, Integer::sum) - 1;
        int[] all = places.computeIfAbsent(word, key -> new int[2]);
        if (count == all.length) {
            all = Arrays.copyOf(all, count * 2);
            places.put(word, all);
        }
        all[count] = at;
    }

    private static Set<String> forms(String name, WordForms forms) {
        return forms.of(name).stream().map(Word::form).collect(Collectors.toSet());
    }

    private static Set<String> keys(Set<String> words, List<Set<String>> speakers, Set<String> source,
            String language) {
        Set<String> keys = new HashSet<>(words);
        speakers.forEach(name -> name.forEach(word -> keys.add(Anchors.speaker(word))));
        source.forEach(word -> keys.add(Anchors.source(word)));
        keys.add(Anchors.language(language));
        return keys;
    }

    Set<String> keys() {
        return keys;
    }

    /** True when the article has what is wanted. */
    public boolean has(Wanted wanted) {
        return switch (wanted) {
            case All all -> {
                for (Wanted part : all.parts()) {
                    if (!has(part)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Any any -> {
                for (Wanted part : any.parts()) {
                    if (has(part)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Not not -> !has(not.part());
            case Phrase phrase -> hasPhrase(phrase.words());
            case Speaker speaker -> speakers.stream().anyMatch(name -> name.containsAll(speaker.name()));
            case Source outlet -> source.containsAll(outlet.name());
            case Language in -> language.equals(in.code());
        };
    }

    private boolean hasPhrase(List<String> words) {
        int[] first = places.get(words.getFirst());
        if (first == null || words.size() == 1) {
            return first != null;
        }
        for (int start : first) {
            int next = 1;
            while (next < words.size()
                    && Arrays.binarySearch(places.getOrDefault(words.get(next), NOWHERE), start + next) >= 0) {
                next++;
            }
            if (next == words.size()) {
                return true;
            }
        }
        return false;
    }

    /** The wanted words that the article has, for whoever asks why; none of what must be missing. */
    public Set<String> matched(Wanted wanted) {
        Set<String> found = new TreeSet<>();
        collect(wanted, found);
        return found;
    }

    private void collect(Wanted wanted, Set<String> found) {
        switch (wanted) {
            case All all -> all.parts().forEach(part -> collect(part, found));
            case Any any -> any.parts().stream().filter(this::has).forEach(part -> collect(part, found));
            case Phrase phrase -> {
                if (hasPhrase(phrase.words())) {
                    found.addAll(phrase.words());
                }
            }
            case Speaker speaker -> found.addAll(speaker.name());
            case Not not -> {
            }
            case Source outlet -> {
            }
            case Language in -> {
            }
        }
    }

    /** Where the occurrences of a word stand among the words of the headline and the text, from 0, in order; empty for none. */
    int[] places(String word) {
        return places.getOrDefault(word, NOWHERE);
    }
}
