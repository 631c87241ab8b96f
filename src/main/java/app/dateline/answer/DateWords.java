package app.dateline.answer;

import app.dateline.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one language writes dates: {@code text/<language>/dates.txt}, read once. */
final class DateWords {
    private static final Map<String, DateWords> KNOWN = new ConcurrentHashMap<>();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String WORD = "[\\p{L}\\p{N}]";

    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, List<Pattern>> patterns = new HashMap<>();

    private DateWords(String language) {
        // Japanese writes no blanks, so a date may stand right beside a word.
        boolean parted = !language.equals("ja");
        Map<String, List<String>> names = new HashMap<>();
        Map<String, List<String>> forms = new HashMap<>();
        for (String line : WordList.lines(language, "dates")) {
            String[] parts = line.split("\\s+", 2);
            switch (parts[0]) {
                case "month", "weekday", "number" -> {
                    String[] words = parts[1].split("\\s+");
                    for (String word : List.of(words).subList(1, words.length)) {
                        values.put(parts[0] + folded(word), Integer.parseInt(words[0]));
                        names.computeIfAbsent(parts[0], kind -> new ArrayList<>()).add(word);
                    }
                }
                default -> forms.computeIfAbsent(parts[0], kind -> new ArrayList<>()).add(parts[1]);
            }
        }
        forms.forEach((kind, all) -> patterns.put(kind,
                all.stream().map(form -> compiled(kind, expanded(form, names), parted)).toList()));
    }

    /** The words of a language; of one without a list none. */
    static DateWords of(String language) {
        return KNOWN.computeIfAbsent(language, DateWords::new);
    }

    /** The forms of a kind, in the order in which they are to be tried. */
    List<Pattern> forms(String kind) {
        return patterns.getOrDefault(kind, List.of());
    }

    /** True when a text holds any form of a kind. */
    boolean says(String kind, String text) {
        return forms(kind).stream().anyMatch(form -> form.matcher(text).find());
    }

    /** What a month, a weekday or a number is called by; null when it is none. */
    @Nullable
    Integer value(String kind, String word) {
        return word.chars().allMatch(Character::isDigit) ? Integer.valueOf(word)
                : values.get(kind + folded(word));
    }

    /** Letters that the patterns take for the same become the same: the long s and the dotted capital I as well. */
    private static String folded(String word) {
        return word.codePoints().map(Character::toUpperCase).map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Pattern compiled(String kind, String form, boolean parted) {
        String words = parted ? "(?<!" + WORD + ")(?:" + form + ")(?!" + WORD + ")" : "(?:" + form + ")";
        return Pattern.compile(switch (kind) {
            case "since", "before", "until", "published" -> words + "\\s*$";
            case "since-behind", "before-behind", "until-behind", "published-behind" -> "^" + words;
            case "everything" -> "^\\P{L}*" + words + "\\P{L}*$";
            default -> words;
        }, FLAGS);
    }

    private static String expanded(String form, Map<String, List<String>> names) {
        UnaryOperator<String> any = kind -> names.getOrDefault(kind, List.of()).stream()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return form.replaceAll("<d(2?)>", "(?<d$1>\\\\d{1,2})").replaceAll("<o(2?)>", "(?<o$1>\\\\d{1,2})")
                .replaceAll("<y(2?)>", "(?<y$1>[12]\\\\d{3})")
                .replaceAll("<m(2?)>", java.util.regex.Matcher.quoteReplacement("(?<m") + "$1"
                        + java.util.regex.Matcher.quoteReplacement(">" + any.apply("month") + ")\\.?"))
                .replace("<n>", "(?<n>\\d{1,3}|" + any.apply("number") + ")")
                .replace("<w>", "(?<w>" + any.apply("weekday") + ")");
    }
}
