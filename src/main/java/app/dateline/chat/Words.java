package app.dateline.chat;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Words for people, from the message files under {@code messages/}; no sentence of a reply stands in Java code. */
@Component
public class Words {
    /** The languages that readers' words are written in; for any other it is the first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("ru"));

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The sentence of this key in the reader's language, else in English.
     *
     * @param values for its {@code {0}}, {@code {1}}…; numbers are written in the reader's way
     * @throws org.springframework.context.NoSuchMessageException when no message file has the key
     */
    public String say(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language);
    }

    /**
     * The sentence of something that knows its own key and values, such as the reason of a refusal.
     *
     * @throws org.springframework.context.NoSuchMessageException when no message file has the key
     */
    public String say(Locale language, MessageSourceResolvable sentence) {
        return messages.getMessage(sentence, language);
    }
}
