package app.dateline.answer;

import app.dateline.answer.OutletNames.Mention;
import java.util.List;
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
    private static final Pattern ENDS = Pattern.compile("^[\"'”’»)]*\\s*[?!.,;)]*\\s*$");
    private static final Pattern QUOTED = Pattern.compile("^(?:[\"'”’»)](?!s\\b))+");

    private final OutletNames names;
    private final OutletWords words;

    OutletReader(OutletNames names, OutletWords words) {
        this.names = names;
        this.words = words;
    }

    Understood read(Understood question) {
        String text = question.text();
        List<Mention> named = named(text);
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

    /** True for a text that names several outlets. */
    boolean compares(String text) {
        return named(text).stream().map(Mention::name).distinct().count() > 1;
    }

    private List<Mention> named(String text) {
        return names.in(text).stream().filter(mention -> isName(text, mention)).toList();
    }

    /** An ordinary word has to be written like a name, and no part of a longer name. */
    private boolean isName(String text, Mention mention) {
        boolean single = mention.name().chars().allMatch(Character::isLetter);
        boolean capital = !Character.isLowerCase(text.charAt(mention.start()));
        if (single && words.common(mention.name()) && !capital) {
            return false;
        }
        String behind = text.substring(mention.end());
        boolean goesOn = capital && single && behind.matches("(?s) (?:of |\\p{Lu}).*");
        boolean begun = capital && single && text.substring(0, mention.start()).matches("(?s).*\\p{Lu}\\p{Ll}+ ")
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
        var match = BETWEEN.matcher(text.substring(0, mention.start()));
        return match.find() ? match.start() : mention.start();
    }
}
