package app.dateline.text;

import static app.dateline.text.Small.CALENDAR;
import static app.dateline.text.Small.DETERMINER;
import static app.dateline.text.Small.LINK;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads noun phrases of one frame, forwards and backwards from a place. */
final class PhraseReader {
    private static final int LONGEST = 14;
    private static final List<Small> NO_NOUN = List.of(Small.PREPOSITION, Small.CONJUNCTION, Small.AUXILIARY,
            Small.SKIP, Small.MAN,
            Small.WOMAN, Small.MANY, Small.NEUTRAL, Small.RELATIVE, Small.NARRATOR);

    private final Lexicon words;
    private final String text;
    private final List<Token> tokens;

    PhraseReader(Lexicon words, String text, Frame frame) {
        this.words = words;
        this.text = text;
        this.tokens = frame.tokens();
    }

    /** The phrase that ends with token {@code last}; null when that is no noun. */
    @Nullable
    Phrase endingAt(int last) {
        if (pronoun(last)) {
            return pronounAt(last);
        }
        if (!noun(last)) {
            return null;
        }
        int from = last;
        while (from > 0 && last - from < LONGEST) {
            if (words.is(DETERMINER, tokens.get(from).lower()) && !capitalName(from)) {
                if (from > 1 && words.is(LINK, tokens.get(from - 1).lower()) && noun(from - 2)) {
                    from -= 2;
                    continue;
                }
                break;
            }
            if (noun(from - 1) || words.is(DETERMINER, tokens.get(from - 1).lower()) || joinsName(from - 1)) {
                from--;
            } else if (from > 1 && words.is(LINK, tokens.get(from - 1).lower()) && noun(from - 2)) {
                from -= 2;
            } else {
                break;
            }
        }
        return phrase(from, last);
    }

    /** The phrase that begins with token {@code first}; null when no noun stands there. */
    @Nullable
    Phrase startingAt(int first) {
        if (first >= tokens.size()) {
            return null;
        }
        if (pronoun(first)) {
            return pronounAt(first);
        }
        boolean determined = words.is(DETERMINER, tokens.get(first).lower());
        int to = first + (determined ? 1 : 0);
        if (to >= tokens.size() || !noun(to)) {
            return null;
        }
        while (to + 1 < tokens.size() && to - first < LONGEST) {
            if (noun(to + 1) && (determined || goesOnInName(to)) || joinsName(to + 1)) {
                to++;
            } else if (!nameEnds(to) && to + 2 < tokens.size() && words.is(LINK, tokens.get(to + 1).lower())
                    && (noun(to + 2) || words.is(DETERMINER, tokens.get(to + 2).lower()))) {
                to += 2;
            } else {
                break;
            }
        }
        Phrase joint = twoOffices(first, to);
        return joint == null ? phrase(first, to) : joint;
    }

    /** "Former mayor and party chairman Ina Moll": two offices of one person, whose name follows the second. */
    private @Nullable Phrase twoOffices(int first, int to) {
        boolean joined = words.role(Frames.bare(tokens.get(to).lower())) && to + 2 < tokens.size()
                && words.is(Small.JOIN, tokens.get(to + 1).lower());
        Phrase second = joined ? startingAt(to + 2) : null;
        if (second == null || second.kind() != Phrase.Kind.NAME || second.role() == null
                || words.is(DETERMINER, tokens.get(to + 2).lower())) {
            return null;
        }
        int role = first + (words.is(DETERMINER, tokens.get(first).lower()) ? 1 : 0);
        int end = to + 2;
        while (tokens.get(end).end() <= second.start()) {
            end++;
        }
        return new Phrase(Phrase.Kind.NAME, second.text(), slice(role, end - 1), first, second.to(), second.start());
    }

    /** After a capital only a capital, a role or a number goes on: "Judicial Watch president", "Air Force 1st Lt.". */
    private boolean goesOnInName(int at) {
        Token next = tokens.get(at + 1);
        if (tokens.get(at).capital() && !next.capital() && namedLater(at + 1)) {
            return true;
        }
        return !tokens.get(at).capital() || next.capital() || words.role(Frames.bare(next.lower()))
                || Character.isDigit(next.text().charAt(0)) && at + 2 < tokens.size() && tokens.get(at + 2).capital();
    }

    /** "Northland food supplement executive Ina Moll": small words with a role among them, then a name. */
    private boolean namedLater(int from) {
        boolean role = false;
        for (int i = from; i < tokens.size() && i - from < 6 && noun(i); i++) {
            if (role && tokens.get(i).capital()) {
                return true;
            }
            role |= words.role(Frames.bare(tokens.get(i).lower()));
        }
        return false;
    }

    /** True when a personal name seems complete, so that "of" or "for" begins something else. */
    private boolean nameEnds(int at) {
        return tokens.get(at).capital() && !words.role(Frames.bare(tokens.get(at).lower()));
    }

    private boolean capitalName(int at) {
        return at > 0 && tokens.get(at).capital() && tokens.get(at - 1).capital();
    }

    private boolean pronoun(int at) {
        String lower = tokens.get(at).lower();
        if (words.is(DETERMINER, lower) && noun(at + 1)) {
            return false;
        }
        return personal(lower) || words.is(Small.NARRATOR, lower);
    }

    private boolean personal(String lower) {
        return words.is(Small.MAN, lower) || words.is(Small.WOMAN, lower) || words.is(Small.MANY, lower)
                || words.is(Small.NEUTRAL, lower);
    }

    private Phrase pronounAt(int at) {
        return new Phrase(Phrase.Kind.PRONOUN, tokens.get(at).text(), null, at, at, tokens.get(at).start());
    }

    /** A word that can stand in a noun phrase. */
    boolean noun(int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        if (!token.word() || words.is(DETERMINER, token.lower())
                || words.is(CALENDAR, token.lower()) && token.capital() && !surname(at)) {
            return false;
        }
        // A small word with a capital in the middle of a name is a name: "Jonas Weil", "Theresa May".
        boolean inName = at > 0 && token.lower().length() > 2 && tokens.get(at - 1).capital()
                && !personal(token.lower());
        if (token.capital() && (inName || !words.opensSentence(token.lower()))) {
            return true;
        }
        return NO_NOUN.stream().noneMatch(kind -> words.is(kind, token.lower()))
                && (!words.cue(token.lower()) || at > 0 && words.is(DETERMINER, tokens.get(at - 1).lower()))
                && !token.lower().endsWith("ly");
    }

    /** "Theresa May": what else is a month or a day is a name behind a given name, unless a date goes on. */
    boolean surname(int at) {
        boolean dated = at + 1 < tokens.size() && Character.isDigit(tokens.get(at + 1).text().charAt(0));
        String given = at > 0 && tokens.get(at - 1).capital() ? tokens.get(at - 1).lower() : "";
        return !dated && tokens.get(at).capital() && (words.manName(given) || words.womanName(given));
    }

    /** A particle between the parts of a name: "van", "de la", "and" between two names is none. */
    private boolean joinsName(int at) {
        return at > 0 && at + 1 < tokens.size() && words.particle(tokens.get(at).lower())
                && tokens.get(at - 1).capital()
                && (tokens.get(at + 1).capital() || words.particle(tokens.get(at + 1).lower()));
    }

    /** Names, or describes, what tokens {@code from} to {@code to} say. */
    Phrase phrase(int from, int to) {
        int first = from;
        boolean determined = words.is(DETERMINER, tokens.get(first).lower()) && first < to;
        int named = NameSplit.afterOffice(words, tokens, first, to);
        if (named > 0) {
            return new Phrase(Phrase.Kind.NAME, slice(named, to), slice(first + (determined ? 1 : 0), named - 1), from,
                    to,
                    tokens.get(named).start());
        }
        int core = to;
        for (int i = first + 1; i < to; i++) {
            if (words.is(LINK, tokens.get(i).lower()) && !joinsName(i)) {
                core = i - 1;
                break;
            }
        }
        NameSplit split = NameSplit.of(words, tokens, first + (determined ? 1 : 0), core);
        boolean person = split.name() >= 0 && !tokens.get(core).genitive()
                && !(determined && split.name() == first + 1);
        if (!person) {
            int begin = determined && tokens.get(first + 1).capital() && !split.hasRole() ? first + 1 : first;
            return new Phrase(Phrase.Kind.DESCRIPTION, slice(begin, to), null, from, to, tokens.get(from).start());
        }
        String role = split.name() > first + (determined ? 1 : 0)
                ? slice(first + (determined ? 1 : 0), split.name() - 1) : null;
        return new Phrase(Phrase.Kind.NAME, slice(split.name(), core), role, from, core,
                tokens.get(split.name()).start());
    }

    String slice(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to).end());
    }
}
