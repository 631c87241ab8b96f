package app.dateline.answer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose words a question asks for, and whether a quote is by them. */
final class Speakers {
    private static final String NAME = "((?:[\\p{L}.'’-]+\\s+){0,4}?[\\p{L}.'’-]+)";
    private static final String SAY = "(?:say|says|said|saying|tell|told|state|stated|comment|commented|remark|think|announce|promise|warn|call|describe|declare|demand|admit|claim|respond|reply|answer)";
    private static final List<Pattern> FORMS = List.of(
            compile("\\bwhat\\s+(?:exactly\\s+)?(?:did|does|do|has|have|had)\\s+" + NAME + "\\s+" + SAY + "\\b"),
            compile("\\bwhat\\s+(?:was|were|is|are)\\s+" + NAME
                    + "['’]s\\s+(?:words|comment|comments|remark|remarks|statement|reaction|response)\\b"),
            compile("\\b(?:quotes?|words|statements?|comments?)\\s+(?:by|from|of)\\s+" + NAME
                    + "(?:\\s+(?:about|on)\\b|[?.!]|$)"),
            compile("\\bчто\\s+(?:сказал[аи]?|говорил[аи]?|заявил[аи]?|ответил[аи]?)\\s+" + NAME
                    + "(?:\\s+(?:о|об|про|по)\\b|[?.!]|$)"),
            compile("(?<![\\p{L}'’])((?:(?-i:\\p{Lu})[\\p{L}.-]+\\s+){0,3}[\\p{L}.-]+)['’]s?\\s+(?:views?|opinions?|position|stance|"
                    + "thoughts?|reaction|response|words|comments?|remarks?|statements?)\\s+(?:on|about|of|regarding|to)\\b"),
            compile("\\bqu(?:e|['’])\\s*(?:a|ont|dit|disait)\\s+(?:(?:dit|déclaré|affirmé|annoncé|répondu)\\s+)?" + NAME
                    + "(?:\\s+(?:sur|de|du|des|à|au)\\b|\\s*[?.!]|$)"),
            compile("\\bqué\\s+(?:dijo|dice|ha\\s+dicho|declaró)\\s+" + NAME
                    + "(?:\\s+(?:sobre|de|del|acerca)\\b|\\s*[?.!]|$)"),
            compile("\\bwas\\s+(?:hat|sagte|sagt|erklärte|meinte)\\s+" + NAME
                    + "(?:\\s+(?:gesagt|erklärt|über|zu|zum|zur)\\b|\\s*[?.!]|$)"));
    /** "Kovar on the ferry", as headlines have it: a guess, since "War on want" looks the same. */
    private static final Pattern HEADLINE = Pattern
            .compile("^((?:\\p{Lu}[\\p{L}.'’-]+\\s+){1,3})(?:on|about)\\s+[^?]+$");
    /** They make another role of one. */
    private static final Set<String> OTHER_ROLE = Set.of("deputy", "vice", "former", "acting", "ex", "assistant",
            "first");
    private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "s", "");
    private static final List<String> NOBODY = List.of("he", "she", "it", "they", "we", "you", "i", "people", "the",
            "a",
            "this", "that", "anyone", "anybody", "someone");

    private Speakers() {}

    private static Pattern compile(String form) {
        return Pattern.compile(form,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The name in "What did … say about", "quotes by …"; null when nobody's words are asked for. */
    static @Nullable String askedFor(String question) {
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(question);
            if (found.find() && !NOBODY.contains(fold(found.group(1)))) {
                return found.group(1);
            }
        }
        return null;
    }

    /** The name in "… on …", which may as well be none. */
    static @Nullable String guessed(String question) {
        Matcher headline = HEADLINE.matcher(question.strip());
        return headline.find() ? headline.group(1).strip() : null;
    }

    /**
     * True when the last word of the wanted name is a word of the speaker's name; or of the role, where nothing tells the two
     * roles apart: "the Russian foreign minister" is any foreign minister whose country is not told.
     */
    static boolean same(String wanted, @Nullable String speaker, @Nullable String role) {
        List<String> asked = words(wanted);
        if (asked.isEmpty()) {
            return false;
        }
        return words(speaker).contains(asked.getLast())
                || words(role).contains(asked.getLast()) && sameRole(wanted, asked, words(role), words(speaker));
    }

    private static boolean sameRole(String wanted, List<String> asked, List<String> role, List<String> speaker) {
        List<String> missing = asked.stream().filter(word -> !role.contains(word) && !speaker.contains(word)).toList();
        List<String> more = role.stream().filter(word -> !asked.contains(word)).toList();
        boolean onlyNames = missing.stream().allMatch(word -> Pattern
                .compile("(?<!\\p{L})\\p{Lu}" + Pattern.quote(word.substring(1)), Pattern.UNICODE_CASE)
                .matcher(wanted).find());
        return more.stream().noneMatch(OTHER_ROLE::contains) && (missing.isEmpty() || more.isEmpty() && onlyNames);
    }

    private static List<String> words(@Nullable String name) {
        return Arrays.stream(fold(name).split("[^\\p{L}\\p{N}-]+")).filter(word -> !SMALL.contains(word)).toList();
    }

    private static String fold(@Nullable String name) {
        return name == null ? ""
                : Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
    }
}
