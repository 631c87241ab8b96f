package app.dateline.command.follow;

import app.dateline.chat.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bot's own words as people type them back, in any of its languages, whichever is spoken to them. */
final class Spoken {
    private static final String BETWEEN = "\\|";
    /** What the bot prints of a choice, and the word of a line that says the same. */
    private static final Map<String, String> PRINTED = Map.of("follow.pace.silent", "silent", "follow.button.silent",
            "silent", "follow.pace.at-once", "at-once", "follow.button.at-once", "at-once", "follow.days.all", "daily",
            "follow.button.editions", "editions");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(\\s*([^()\\s]+)\\s*\\)");

    private final Words words;

    Spoken(Words words) {
        this.words = words;
    }

    /** True for a word or phrase of a list, such as {@code follow.word.daily}. */
    boolean isSaid(String key, String word) {
        return listed(key).anyMatch(word::equalsIgnoreCase);
    }

    /** All that stands in a list, in every language. */
    Stream<String> listed(String key) {
        return Words.LANGUAGES.stream().flatMap(language -> Arrays.stream(words.say(language, key).split(BETWEEN)));
    }

    /** A line with zones out of their brackets. */
    static String unbracketed(String text) {
        return IN_BRACKETS.matcher(text).replaceAll(found -> Matcher
                .quoteReplacement(Clocks.isLikeAZone(found.group(1)) ? " " + found.group(1) + " " : found.group()));
    }

    /** The same, with plain words in the place of what the bot prints. */
    String plain(String text) {
        String plain = unbracketed(text);
        for (Phrase phrase : phrases()) {
            plain = phrase.pattern().matcher(plain).replaceAll(Matcher.quoteReplacement(phrase.word()));
        }
        return plain;
    }

    private record Phrase(String text, String word) {
        Pattern pattern() {
            return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])");
        }
    }

    /** The longest first, since one may begin with another. */
    private Iterable<Phrase> phrases() {
        return PRINTED.entrySet().stream()
                .flatMap(each -> listed(each.getKey()).map(text -> new Phrase(text, word(each.getValue()))))
                .sorted(Comparator.comparingInt((Phrase phrase) -> -phrase.text().length()))::iterator;
    }

    private String word(String what) {
        return words.say(Locale.ENGLISH, "follow.word." + what).split(BETWEEN)[0];
    }
}
