package app.dateline.match;

import app.dateline.answer.Stems;
import app.dateline.answer.Token;
import app.dateline.answer.Tokens;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Words as they are compared: in lower case, without accents, brought to their stems by the rules of English where they are
 * written in Latin letters and by those of Russian where in Cyrillic ones. So a word of a query and one of an article are the
 * same or not, whatever language each is thought to be in. For one thread.
 */
public final class WordForms {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MOST_KNOWN = 50_000;

    private final Stems latin = new Stems("en");
    private final Stems cyrillic = new Stems("ru");
    private final Map<String, String> known = new HashMap<>();

    /**
     * A word of a text.
     *
     * @param form what is compared
     * @param start where it begins, as UTF-16 offset
     * @param end one past its last unit
     * @param lower the word itself in lower case
     * @param isTelling true when it is likely a part of a name, or holds a digit
     */
    public record Word(String form, int start, int end, String lower, boolean isTelling) {}

    /** The words of a text in order, at most as many as {@link Tokens} reads. */
    public List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            words.add(new Word(form(token.lower()), token.start(), token.end(), token.lower(),
                    token.name() || token.number()));
        }
        return words;
    }

    /** What a word in lower case is compared by. */
    public String form(String lower) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return Objects.requireNonNull(known.computeIfAbsent(lower, this::made));
    }

    private String made(String lower) {
        String plain = isAscii(lower) ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        if (plain.isEmpty()) {
            return lower;
        }
        return switch (Character.UnicodeScript.of(plain.codePointAt(0))) {
            case LATIN -> latin.of(plain);
            case CYRILLIC -> cyrillic.of(plain);
            default -> plain;
        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }
}
