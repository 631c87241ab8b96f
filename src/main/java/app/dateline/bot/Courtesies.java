package app.dateline.bot;

import app.dateline.chat.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows words that are said to a bot and ask nothing of a store: greetings, thanks, and cries for help. */
@Component
class Courtesies {
    private static final String BETWEEN = "\\|";
    private final Words words;

    Courtesies(Words words) {
        this.words = words;
    }

    /** What is meant by words that are nothing but polite. */
    enum Courtesy {
        GREETING, THANKS, HELP
    }

    /** Empty for all that may be a question; known are the reader's words and the English ones. */
    Optional<Courtesy> in(String text, Locale language) {
        if (text.startsWith("/")) {
            return Optional.empty();
        }
        String said = text.toLowerCase(language).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
        return Arrays.stream(Courtesy.values())
                .filter(each -> Stream.of(language, Locale.ENGLISH).anyMatch(spoken -> isOf(each, spoken, said)))
                .findFirst();
    }

    private boolean isOf(Courtesy courtesy, Locale language, String said) {
        String known = words.say(language, "courtesy." + courtesy.name().toLowerCase(Locale.ROOT));
        return Arrays.asList(known.split(BETWEEN)).contains(said);
    }
}
