package app.dateline.answer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
            compile("\\bwas\\s+(?:hat|sagte|sagt)\\s+" + NAME + "\\s+(?:gesagt|über|zu)\\b"));
    private static final List<String> NOBODY = List.of("he", "she", "it", "they", "we", "you", "i", "people", "the",
            "a",
            "this", "that", "anyone", "anybody", "someone");

    private Speakers() {}

    private static Pattern compile(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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

    /** True when the last word of the wanted name, or of its last name part, is a word of the speaker's name or role. */
    static boolean same(String wanted, @Nullable String speaker, @Nullable String role) {
        List<String> said = Arrays.asList((fold(speaker) + " " + fold(role)).split("[^\\p{L}\\p{N}]+"));
        String[] parts = fold(wanted).split("[^\\p{L}\\p{N}]+");
        return parts.length > 0 && said.contains(parts[parts.length - 1]);
    }

    private static String fold(@Nullable String name) {
        return name == null ? ""
                : Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
    }
}
