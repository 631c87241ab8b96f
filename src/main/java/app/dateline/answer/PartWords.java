package app.dateline.answer;

import app.dateline.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words by which one language puts several questions in one message: {@code text/<language>/parts.txt}, read once. */
final class PartWords {
    private static final Map<String, PartWords> KNOWN = new ConcurrentHashMap<>();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Up to four words, each with a capital: "Foreign Minister Lena Kovar". */
    private static final String NAME = "(?-i:\\\\p{Lu}[\\\\p{L}.'’-]+(?: \\\\p{Lu}[\\\\p{L}.'’-]+){0,3})";

    private final Pattern asks;
    private final @Nullable Pattern further;
    private final @Nullable Pattern about;
    private final Pattern opening;
    private final @Nullable Pattern it;
    private final @Nullable Pattern person;
    private final @Nullable Pattern the;
    private final List<Pattern> compare = new ArrayList<>();
    private final String compared;

    private PartWords(String language) {
        Map<String, String> forms = WordList.lines(language, "parts").stream().map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> one + "\n" + other));
        String ask = forms.getOrDefault("ask", "(?!)");
        String help = forms.getOrDefault("help", "(?!)");
        String and = forms.get("and");
        String then = forms.get("then");
        String repeated = forms.get("about");
        asks = Pattern.compile("^(?:" + ask + ")(?!\\p{L})", FLAGS);
        further = and == null || then == null ? null
                : Pattern.compile(",? (?:" + and + ") (?=(?:" + then + ")(?!\\p{L}))", FLAGS);
        about = and == null || repeated == null ? null
                : Pattern.compile("^(.+? (" + repeated + ")) (.+?),? (?:" + and + ") \\2 (.+)$", FLAGS);
        opening = Pattern.compile("^(?:" + ask + ")(?: \\p{L}+){0,3}? (?:" + help + ") ", FLAGS);
        it = word(forms.get("it"));
        person = word(forms.get("person"));
        the = word(forms.get("the"));
        forms.getOrDefault("compare", "").lines()
                .forEach(form -> compare.add(Pattern.compile("^" + form.replaceAll("NAME", NAME) + "$", FLAGS)));
        compared = forms.getOrDefault("compared", "");
    }

    private static @Nullable Pattern word(@Nullable String words) {
        return words == null ? null : Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", FLAGS);
    }

    static PartWords of(String language) {
        return KNOWN.computeIfAbsent(language, PartWords::new);
    }

    /** True for a text that begins like a question. */
    boolean asks(String text) {
        return asks.matcher(text).find();
    }

    /** Between one question and a further one: "and" before a question word, where the question goes on from there. */
    List<int[]> joints(String text) {
        List<int[]> joints = new ArrayList<>();
        for (Matcher match = matcher(further, text); match != null && match.find();) {
            joints.add(new int[]{match.start(), match.end()});
        }
        return joints;
    }

    /** Stem, first and second thing of "… about the one and about the other"; null when it is none. */
    @Nullable
    List<String> repeated(String text) {
        Matcher match = matcher(about, text);
        return match == null || !match.find() ? null : List.of(match.group(1), match.group(3), match.group(4));
    }

    /** One question for each of two speakers who are compared; empty when none are. */
    List<String> compared(String text) {
        return compare.stream().map(form -> form.matcher(text)).filter(Matcher::find).findFirst()
                .map(match -> List.of("a", "b").stream().map(who -> compared.replace("{a}", match.group(who))
                        .replace("{x}", match.group("x"))).toList())
                .orElse(List.of());
    }

    /** The same question without the words that make it one: what it speaks of. */
    String subject(String question) {
        Matcher match = opening.matcher(question);
        String rest = match.find() ? question.substring(match.end()) : question.replaceFirst("^\\S+ ?", "");
        Matcher noun = matcher(the, rest);
        return noun != null && noun.find() ? rest.substring(noun.start()) : rest;
    }

    /** A further question with what its "it" stands for in the place of it; null when it has no such word. */
    @Nullable
    String resolved(String question, String subject, @Nullable String somebody) {
        Matcher who = matcher(person, question);
        if (who != null && somebody != null && who.find()) {
            return who.replaceFirst(Matcher.quoteReplacement(somebody));
        }
        Matcher what = matcher(it, question);
        return what != null && what.find() ? what.replaceFirst(Matcher.quoteReplacement(subject)) : null;
    }

    private static @Nullable Matcher matcher(@Nullable Pattern pattern, String text) {
        return pattern == null ? null : pattern.matcher(text);
    }
}
