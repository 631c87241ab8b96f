package app.dateline.answer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question, read.
 *
 * @param text its words, cut to {@link Question#LONGEST}
 * @param terms what it is about, each stem once, in the order of the question; at most {@link #MOST_TERMS}
 * @param expected what kind of words would answer it
 * @param speaker whose words are wanted; null when nobody's
 * @param newest true when it asks for the latest
 */
record Asked(String text, String language, List<Term> terms, Expected expected, @Nullable String speaker,
        boolean newest) {
    /** As many as the bits of a long: which terms a passage has is one number. */
    static final int MOST_TERMS = 64;

    private static final Pattern NEWEST = Pattern.compile(
            "\\b(latest|newest|most recent|recently|(this|last|past|next) (week|weekend|month)|today|tonight|yesterday|tomorrow|last night|"
                    + "right now|currently|so far|(mon|tues|wednes|thurs|fri|satur|sun)day|последние|сегодня|вчера|на этой неделе)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    static Asked read(String question, String language) {
        String text = question.length() <= Question.LONGEST ? question : cut(question);
        Stems stems = new Stems(language);
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Token token : Tokens.of(text)) {
            if (terms.size() < MOST_TERMS && !Unsaying.is(language, token)) {
                String stem = stems.of(token.lower());
                terms.putIfAbsent(stem, Term.of(stem, token));
            }
        }
        return new Asked(text, language, List.copyOf(terms.values()), Expected.of(text), Speakers.askedFor(text),
                NEWEST.matcher(text).find());
    }

    /** The same, with the words of this speaker wanted. */
    Asked of(@Nullable String somebody) {
        return new Asked(text, language, terms, expected, somebody, newest);
    }

    /** The share of the terms' weight that {@code present} has, from 0 to 1; 0 for a question without terms. */
    double coverage(long present, double[] weights) {
        double all = 0;
        double there = 0;
        for (int i = 0; i < terms.size(); i++) {
            all += weights[i];
            there += (present >> i & 1) == 1 ? weights[i] : 0;
        }
        return all == 0 ? 0 : there / all;
    }

    /** The share of the terms that {@code present} has, {@code name} aside: how much it is about what somebody's words are wanted on. */
    double about(long present, long name) {
        double[] weights = weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (name >> i & 1) == 1 ? 0 : weights[i];
        }
        return Arrays.stream(weights).sum() == 0 ? 1 : coverage(present, weights);
    }

    /** The terms' own weights, in their order. */
    double[] weights() {
        return terms.stream().mapToDouble(Term::weight).toArray();
    }

    private static String cut(String question) {
        int end = Question.LONGEST;
        return question.substring(0, Character.isLowSurrogate(question.charAt(end)) ? end - 1 : end);
    }
}
