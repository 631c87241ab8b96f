package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what looks like a personal name in a frame, with the role before it or after it. */
final class NameMentions {
    private static final int LONGEST_ROLE = 90;

    private final Lexicon words;
    private final List<Token> tokens;
    private final PhraseReader phrases;

    private NameMentions(Lexicon words, String text, Frame frame) {
        this.words = words;
        this.tokens = frame.tokens();
        this.phrases = new PhraseReader(words, text, frame);
    }

    static List<Phrase> in(Lexicon words, String text, Frame frame) {
        return new NameMentions(words, text, frame).all();
    }

    /** True when a name seems to be what its sentence is about: nothing before it governs it. */
    static boolean subject(Lexicon words, Frame frame, Phrase phrase) {
        Token last = frame.tokens().get(phrase.to());
        if (last.genitive()) {
            return false;
        }
        if (phrase.from() == 0) {
            return true;
        }
        Token before = frame.tokens().get(phrase.from() - 1);
        return !before.word() || before.speech() != null || words.is(Small.CONJUNCTION, before.lower())
                || words.cue(before.lower()) && phrase.from() < 3;
    }

    /** A headline with capitals throughout tells no names from other words. */
    private boolean headline() {
        if (tokens.getLast().is(".")) {
            return false;
        }
        long named = tokens.stream().filter(token -> token.word() && token.lower().length() > 3).count();
        long capitals = tokens.stream().filter(token -> token.capital() && token.lower().length() > 3).count();
        return named >= 5 && capitals * 10 >= named * 9;
    }

    private List<Phrase> all() {
        List<Phrase> found = new ArrayList<>();
        if (headline()) {
            return found;
        }
        return words.nounsHaveCapitals() ? german() : capitals(found);
    }

    /** Where every noun has a capital, a name needs a role, a given name or a second capital within its sentence. */
    private List<Phrase> german() {
        List<Phrase> found = new ArrayList<>();
        GermanNouns nouns = new GermanNouns(words, tokens, phrases);
        for (int i = 0; i < tokens.size(); i++) {
            Phrase phrase = nouns.at(i);
            if (phrase == null || phrase.kind() == Phrase.Kind.PRONOUN) {
                continue;
            }
            if (phrase.kind() == Phrase.Kind.NAME && credible(phrase)) {
                found.add(phrase.role() != null ? phrase : new Phrase(phrase.kind(), phrase.text(),
                        roleAfter(phrase.to()), phrase.from(), phrase.to(), phrase.start()));
            }
            i = phrase.to();
        }
        return found;
    }

    private boolean credible(Phrase phrase) {
        List<String> parts = Person.parts(phrase.text());
        String given = parts.getFirst();
        return parts.size() == 1 || phrase.role() != null || words.manName(given) || words.womanName(given)
                || phrase.from() > 0 && !tokens.get(phrase.from()).genitive() && !given.endsWith("s");
    }

    private List<Phrase> capitals(List<Phrase> found) {
        int from = 0;
        while (from < tokens.size()) {
            if (!capitalNoun(from)) {
                from++;
                continue;
            }
            int to = from;
            while (to + 1 < tokens.size() && !tokens.get(to).genitive() && (capitalNoun(to + 1) || particles(to + 1))) {
                to++;
            }
            while (words.particle(tokens.get(to).lower()) && !tokens.get(to).capital()) {
                to--;
            }
            Phrase name = named(from, to);
            if (name != null) {
                found.add(name);
            }
            from = to + 1;
        }
        return found;
    }

    private boolean capitalNoun(int at) {
        return tokens.get(at).capital() && !tokens.get(at).quotedName() && phrases.noun(at)
                && (at > 0 || !words.opensSentence(tokens.get(at).lower()));
    }

    private boolean particles(int at) {
        return words.particle(tokens.get(at).lower()) && at + 1 < tokens.size()
                && (tokens.get(at + 1).capital() || words.particle(tokens.get(at + 1).lower()));
    }

    private @Nullable Phrase named(int from, int to) {
        int office = from < 2 ? -1 : NameSplit.afterOffice(words, tokens, from - 2, to);
        if (office > 0) {
            return new Phrase(Phrase.Kind.NAME, phrases.slice(office, to), phrases.slice(from - 2, office - 1),
                    from - 2,
                    to, tokens.get(office).start());
        }
        NameSplit split = NameSplit.of(words, tokens, from, to);
        if (split.name() < 0 || attributive(to)) {
            return null;
        }
        int role = roleStart(split.name());
        String before = role < split.name() ? phrases.slice(role, split.name() - 1) : null;
        String called = before == null ? roleAfter(to) : before;
        return new Phrase(Phrase.Kind.NAME, phrases.slice(split.name(), to), called, role, to,
                tokens.get(split.name()).start());
    }

    /** "The Weil spokesman": the name only says whose role it is. */
    private boolean attributive(int name) {
        Token next = name + 1 < tokens.size() ? tokens.get(name + 1) : null;
        return next != null && !tokens.get(name).genitive() && !next.capital()
                && words.role(Frames.bare(next.lower())) && !words.cue(next.lower());
    }

    /** Where the role before a name begins; the name's own place when there is none. */
    private int roleStart(int name) {
        int at = name;
        if (at == 0 || !words.role(Frames.bare(tokens.get(at - 1).lower()))) {
            return name;
        }
        while (at > 0 && name - at < 8 && phrases.noun(at - 1) && !verbLike(tokens.get(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean verbLike(Token token) {
        return !token.capital() && (token.lower().endsWith("ed") || token.lower().endsWith("ing"));
    }

    /** "NAME, mayor of the town,": what stands between the commas; a clause such as "who leads the festival" is no role. */
    private @Nullable String roleAfter(int name) {
        int from = name + 2;
        if (from >= tokens.size() || !tokens.get(name + 1).is(",") || tokens.get(from).speech() != null) {
            return null;
        }
        boolean fits = false;
        int to = from;
        while (to < tokens.size() && tokens.get(to).speech() == null && !tokens.get(to).is(",")
                && !tokens.get(to).is(".")
                && tokens.get(to).end() - tokens.get(from).start() <= LONGEST_ROLE) {
            boolean early = to - from < 6;
            fits |= early && words.role(Frames.bare(tokens.get(to).lower()));
            to++;
        }
        boolean closed = to < tokens.size() && (tokens.get(to).is(",") || tokens.get(to).is("."));
        String first = tokens.get(from).lower();
        boolean clause = words.cue(first) || words.is(Small.RELATIVE, first) || words.is(Small.CONJUNCTION, first)
                || words.is(Small.PREPOSITION, first);
        if (!fits || !closed || clause || to == from) {
            return null;
        }
        boolean article = words.is(Small.DETERMINER, tokens.get(from).lower()) && from + 1 < to;
        return phrases.slice(article ? from + 1 : from, to - 1);
    }
}
