package app.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What has to be known of a language to read its news: word lists from the class path, all lower case. */
final class Lexicon {
    private final String language;
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<Small, Set<String>> small = new HashMap<>();
    private final List<String[]> sourcePhrases;
    private final List<String> roleEndings;
    private final Map<String, List<String>> roleAliases = new HashMap<>();
    private final Map<String, Set<String>> separable = new HashMap<>();

    Lexicon(String language) {
        this.language = language;
        for (String kind : List.of("titles", "abbreviations", "stopwords", "cues", "cues-soft", "roles", "nobodies",
                "heralds")) {
            lists.put(kind, WordList.words(language, kind));
        }
        for (String kind : List.of("men", "women", "particles")) {
            lists.put(kind, WordList.words("names", kind));
        }
        for (String line : WordList.lines(language, "function")) {
            String[] words = line.split("\\s+");
            small.put(Small.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    Set.copyOf(List.of(words).subList(1, words.length)));
        }
        this.sourcePhrases = WordList.lines(language, "phrases").stream().map(line -> line.split("\\s+")).toList();
        this.roleEndings = List.copyOf(WordList.words(language, "role-endings"));
        for (String line : WordList.lines(language, "separable")) {
            String[] sides = line.split("\\s*=\\s*");
            for (String verb : sides[0].split("\\s+")) {
                separable.put(verb, Set.of(sides[1].split("\\s+")));
            }
        }
        for (String line : WordList.lines(language, "role-aliases")) {
            String[] sides = line.split("\\s*=\\s*");
            roleAliases.computeIfAbsent(sides[0], alias -> new ArrayList<>()).add(sides[1]);
        }
    }

    /** The words one of which must follow a verb that is one of speech only with it: "teilte … mit"; empty for all other verbs. */
    Set<String> parted(String verb) {
        return separable.getOrDefault(verb, Set.of());
    }

    String language() {
        return language;
    }

    private boolean has(String kind, String word) {
        return lists.getOrDefault(kind, Set.of()).contains(word);
    }

    /** A title whose dot never ends a sentence, given without it: "mr", "sen". */
    boolean title(String word) {
        return has("titles", word);
    }

    /** A word that is often cut with a dot, given without it: "corp", "a.m". */
    boolean abbreviation(String word) {
        return has("abbreviations", word);
    }

    /** A word that begins a sentence, rather than a name, when it is capitalised. */
    boolean opensSentence(String word) {
        return has("stopwords", word);
    }

    /** True where every noun has a capital, so that a capital tells no name; there a number with a dot is an ordinal too: "am 3. Mai". */
    boolean nounsHaveCapitals() {
        return language.equals("de");
    }

    /** True where a clause may open with something else than its subject: "Am Freitag sagte Weil". */
    boolean verbsComeSecond() {
        return !language.equals("en");
    }

    /** A noun after which a name stands in quotation marks: "unter dem Motto". */
    boolean herald(String word) {
        return has("heralds", word);
    }

    boolean is(Small kind, String word) {
        return small.getOrDefault(kind, Set.of()).contains(word);
    }

    /** A verb of speech. */
    boolean cue(String word) {
        return has("cues", word);
    }

    /** A verb that now and then hands over the word. */
    boolean softCue(String word) {
        return has("cues-soft", word);
    }

    /** A noun that says what a person is or does. */
    boolean role(String word) {
        if (has("roles", word)) {
            return true;
        }
        return roleEndings.stream().anyMatch(word::endsWith);
    }

    /** A word of the name of a place, a body or a thing. */
    boolean nobody(String word) {
        return has("nobodies", word);
    }

    boolean particle(String word) {
        return has("particles", word);
    }

    boolean manName(String word) {
        return has("men", word);
    }

    boolean womanName(String word) {
        return has("women", word);
    }

    /** Phrases such as "according to", word by word. */
    List<String[]> sourcePhrases() {
        return sourcePhrases;
    }

    /** What a role is called besides: "premier" for "prime minister". */
    Map<String, List<String>> roleAliases() {
        return roleAliases;
    }
}
