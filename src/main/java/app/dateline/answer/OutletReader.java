package app.dateline.answer;

import app.dateline.answer.OutletNames.Mention;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the outlet that a question holds to: "according to the Harbour Post", "the Post's report", "What did the Post write about
 * …". A name alone is none: the question may be about the outlet. Where several are named it compares, and nothing is left out.
 */
final class OutletReader {
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:\\b(?:the|der|die|das|dem|den|le|la|les|el|los)\\s+|\\bl['’])?[\"'“‘«„(]*\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE_BEFORE = Pattern.compile("[,(–—-]\\s*$");
    private static final Pattern ASIDE_BEHIND = Pattern.compile("^\\s*[:,]\\s.*", Pattern.DOTALL);
    private static final Pattern ENDS = Pattern.compile("^[\"'”’»)]*+\\s*+[?!.,;)]*+\\s*+$");
    private static final Pattern QUOTED = Pattern.compile("^(?:[\"'”’»)](?!s\\b))+");

    private static final Pattern GOES_ON = Pattern.compile("^ (?:of |\\p{Lu})");
    private static final Pattern BEGUN = Pattern.compile("\\p{Lu}\\p{Ll}+ $");
    /** How far before a name its article and the word before are looked for, in characters. */
    private static final int NEAR = 40;
    /** A text that names outlets more often is no question about one. */
    private static final int MOST = 20;

    private final OutletNames names;
    private final OutletWords words;

    OutletReader(OutletNames names, OutletWords words) {
        this.names = names;
        this.words = words;
    }

    Understood read(Understood question) {
        String text = question.text();
        List<Mention> named = names.in(text).stream().filter(mention -> isName(text, mention)).toList();
        if (named.stream().map(Mention::name).distinct().count() != 1) {
            return question;
        }
        for (Mention mention : named) {
            int[] held = held(text, mention);
            if (held != null) {
                return question.taking(held[0], held[1], question.filter().from(mention.outlet()));
            }
        }
        return question;
    }

    /** True for a text that names several outlets, or one over and over. */
    boolean compares(String text) {
        List<Mention> all = names.in(text);
        return all.size() > MOST
                || all.stream().filter(mention -> isName(text, mention)).map(Mention::name).distinct().count() > 1;
    }

    /** An ordinary word has to be written like a name, and no part of a longer name. */
    private boolean isName(String text, Mention mention) {
        boolean single = mention.name().chars().allMatch(Character::isLetter);
        boolean capital = !Character.isLowerCase(text.charAt(mention.start()));
        if (single && words.common(mention.name()) && !capital) {
            return false;
        }
        boolean goesOn = capital && single
                && GOES_ON.matcher(text).region(mention.end(), text.length()).lookingAt();
        boolean begun = capital && single && before(BEGUN, text, mention).find()
                && between(text, mention) == mention.start();
        return !goesOn && !(begun && text.substring(0, mention.start()).strip().contains(" "));
    }

    /** The stretch of the question that says so, or null. */
    private int @Nullable [] held(String text, Mention mention) {
        int open = between(text, mention);
        String before = text.substring(0, open).stripTrailing();
        String behind = QUOTED.matcher(text.substring(mention.end())).replaceFirst("");
        int end = text.length() - behind.length();
        int lead = words.before("lead", before);
        if (lead >= 0) {
            return new int[]{lead, end};
        }
        int verb = words.before("verb", before);
        int said = words.behind("said", behind);
        if (verb >= 0 && said >= 0) {
            return new int[]{verb, end + said};
        }
        int noun = words.behind("noun", behind);
        if (noun >= 0) {
            return new int[]{open, end + noun};
        }
        int near = words.before("near", before);
        if (near >= 0 && goesNoFurther(behind)) {
            return new int[]{near, end};
        }
        return before.isEmpty() && ASIDE_BEHIND.matcher(behind).matches()
                || ASIDE_BEFORE.matcher(before).find() && ENDS.matcher(behind).matches()
                        ? new int[]{open, end}
                        : null;
    }

    /** A name that looks like one ends here, rather than being the beginning of another. */
    private boolean goesNoFurther(String behind) {
        return ENDS.matcher(behind).matches() || ASIDE_BEHIND.matcher(behind).matches()
                || words.behind("next", behind) >= 0;
    }

    /** Where the article and the marks before a name begin. */
    private static int between(String text, Mention mention) {
        Matcher match = before(BETWEEN, text, mention);
        return match.find() ? match.start() : mention.start();
    }

    /** Looks for what ends right before a name. */
    private static Matcher before(Pattern form, String text, Mention mention) {
        return form.matcher(text).region(Math.max(0, mention.start() - NEAR), mention.start())
                .useTransparentBounds(true);
    }
}
