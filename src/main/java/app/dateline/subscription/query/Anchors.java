package app.dateline.subscription.query;

import app.dateline.text.StopWords;
import java.util.Arrays;

/** Tells words that say something from those that every article has. */
final class Anchors {
    private static final String BETWEEN = "[^\\p{L}\\p{N}\\p{M}'’]+";

    private Anchors() {}

    /** True when one of the words at least is no stop word of English or Russian, whose lists share no word. */
    static boolean says(String words) {
        return Arrays.stream(words.split(BETWEEN)).filter(word -> !word.isEmpty())
                .anyMatch(word -> !StopWords.contain("en", word) && !StopWords.contain("ru", word));
    }
}
