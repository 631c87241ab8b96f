package app.dateline.observe;

import app.dateline.chat.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is said to whoever runs the bot, from {@code messages/operator.properties}. */
@Component
class OperatorWords {
    private final Words words;

    OperatorWords(Words words) {
        this.words = words;
    }

    String say(String key, Object... values) {
        return words.say(Locale.ENGLISH, key, values);
    }
}
