package app.dateline.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells a text's language by its script and its commonest words; English when nothing speaks for another. */
final class Languages {
    static final String DEFAULT = "en";
    /** The languages that have word lists. */
    static final List<String> KNOWN = List.of("en", "de", "fr", "es", "ru", "ja");
    /** Enough words to be sure; more only costs time. */
    private static final int READ = 20_000;

    private final Map<String, Set<String>> common = new LinkedHashMap<>();

    Languages() {
        for (String language : List.of("en", "de", "fr", "es")) {
            common.put(language, WordList.words(language, "stopwords"));
        }
    }

    /** The ISO 639-1 code of the language {@code text} is written in. */
    String of(String text) {
        String head = text.substring(0, Math.min(text.length(), READ));
        int latin = 0;
        int cyrillic = 0;
        int kana = 0;
        int han = 0;
        for (int i = 0; i < head.length(); i++) {
            switch (Character.UnicodeScript.of(head.charAt(i))) {
                case LATIN -> latin++;
                case CYRILLIC -> cyrillic++;
                case HIRAGANA, KATAKANA -> kana++;
                case HAN -> han++;
                default -> {
                }
            }
        }
        // A Japanese character says about as much as two letters.
        if (2 * (kana + han) > latin + cyrillic) {
            return "ja";
        }
        return cyrillic > latin ? "ru" : byWords(head);
    }

    private String byWords(String head) {
        String best = DEFAULT;
        int most = 0;
        List<String> words = List.of(head.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        for (var entry : common.entrySet()) {
            int hits = (int) words.stream().filter(entry.getValue()::contains).count();
            if (hits > most) {
                best = entry.getKey();
                most = hits;
            }
        }
        return best;
    }
}
