package app.dateline.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** Brings words of one language to their stems; a word of any other language stays as it is. For one thread. */
public final class Stems {
    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.of("en", EnglishStemmer::new, "ru",
            RussianStemmer::new, "de", GermanStemmer::new, "fr", FrenchStemmer::new, "es", SpanishStemmer::new, "it",
            ItalianStemmer::new, "pt", PortugueseStemmer::new);

    private final @Nullable SnowballStemmer stemmer;
    private final Map<String, String> known = new HashMap<>();

    /** @param language ISO 639-1 code */
    public Stems(String language) {
        this.stemmer = Optional.ofNullable(STEMMERS.get(language)).map(Supplier::get).orElse(null);
    }

    /** The stem of a word in lower case. */
    public String of(String word) {
        return stemmer == null || word.length() < 3 ? word : known.computeIfAbsent(word, this::stem);
    }

    private String stem(String word) {
        if (stemmer == null) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
