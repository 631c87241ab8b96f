package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds indirect speech in one frame: "NAME said that …", "…, NAME said", "according to NAME, …". */
final class StatementFinder {
    private static final int FEWEST_WORDS = 3;
    /** How far after its verb the word "that" is looked for, in tokens: "told reporters at the dam on Monday that". */
    private static final int NEAR = 10;
    private static final double WITH_THAT = 0.85;
    private static final double BARE = 0.7;

    private final Lexicon words;
    private final List<Token> tokens;
    private final int frame;
    private final Who who;
    private final Unsaid unsaid;

    StatementFinder(Lexicon words, Frame frame, int number, Who who) {
        this.words = words;
        this.tokens = frame.tokens();
        this.frame = number;
        this.who = who;
        this.unsaid = new Unsaid(words, tokens);
    }

    /** In order, never overlapping; only of speakers who are told. */
    List<Statement> in(List<SpeechEvent> events) {
        List<Statement> found = new ArrayList<>();
        int from = 0;
        for (SpeechEvent event : events) {
            if (event.soft() || event.doubted() || event.subject() == null || event.at() < from
                    || words.is(Small.ASKS, tokens.get(event.at()).lower()) || unsaid.open(event)) {
                continue;
            }
            Clause clause = clause(event);
            if (clause != null && clause.from() >= from && reports(clause)) {
                Attribution by = who.glance(event.subject(), frame, event.cue(), clause.sure());
                if (by.speaker() != null) {
                    Span span = new Span(tokens.get(clause.from()).start(), tokens.get(clause.to()).end());
                    found.add(new Statement(span, by.speaker(), by.role(), by.strength()));
                    from = clause.to() + 1;
                }
            }
        }
        return found;
    }

    private record Clause(int from, int to, double sure) {}

    /** Words of the writer's own, not just direct speech. */
    private boolean reports(Clause clause) {
        return clause.from() <= clause.to() && tokens.subList(clause.from(), clause.to() + 1).stream()
                .filter(Token::word).count() >= FEWEST_WORDS;
    }

    private @Nullable Clause clause(SpeechEvent event) {
        int last = lastWord();
        int that = that(event.to());
        if (that > 0) {
            return new Clause(that + 1, last, WITH_THAT);
        }
        int first = event.from();
        boolean afterClause = first > FEWEST_WORDS && (tokens.get(first - 1).is(",") || source(event));
        boolean ends = event.to() >= last || !tokens.get(event.to() + 1).word()
                || words.is(Small.PREPOSITION, tokens.get(event.to() + 1).lower())
                || words.is(Small.CALENDAR, tokens.get(event.to() + 1).lower());
        if (afterClause && ends) {
            // "In her town, NAME said, the dam holds": the clause goes on after the insertion.
            boolean inserted = comma(event.to() + 1) && event.to() + 1 + FEWEST_WORDS < last;
            int to = inserted ? last : tokens.get(first - 1).is(",") ? first - 2 : first - 1;
            return new Clause(start(), to, WITH_THAT);
        }
        if (source(event)) {
            return first > 0 ? null : new Clause(event.to() + (comma(event.to() + 1) ? 2 : 1), last, WITH_THAT);
        }
        return event.after() || event.at() < event.to() ? null : bare(event, last);
    }

    /** "According to" and its like stand before their source. */
    private boolean source(SpeechEvent event) {
        return event.after() && event.subject() != null && !words.cue(tokens.get(event.at()).lower());
    }

    /** Without "that": what follows the verb in English, and the comma in German. */
    private @Nullable Clause bare(SpeechEvent event, int last) {
        int next = event.at() + 1;
        if (words.verbsComeSecond()) {
            int comma = next;
            while (comma < last && comma - next < NEAR && !comma(comma) && !tokens.get(comma).is(":")) {
                comma++;
            }
            return words.nounsHaveCapitals() && comma(comma) ? new Clause(comma + 1, last, BARE) : null;
        }
        while (next < last && words.is(Small.CALENDAR, tokens.get(next).lower())) {
            next++;
        }
        boolean clause = next < last && tokens.get(next).word()
                && words.is(Small.REPORTS, tokens.get(event.at()).lower())
                && !words.is(Small.PREPOSITION, tokens.get(next).lower())
                && !words.is(Small.AUXILIARY, tokens.get(next).lower())
                && (!words.is(Small.CONJUNCTION, tokens.get(next).lower())
                        || words.is(Small.SUPPOSED, tokens.get(next).lower()));
        return clause ? new Clause(next, last, BARE) : null;
    }

    private int that(int verb) {
        for (int i = verb + 1; i < tokens.size() && i - verb <= NEAR; i++) {
            if (tokens.get(i).speech() != null || tokens.get(i).is(":") || tokens.get(i).is(";")) {
                return -1;
            }
            String lower = tokens.get(i).lower();
            if (words.is(Small.THAT, lower)) {
                return i;
            }
            // Another verb: "that" belongs to its clause.
            if (words.is(Small.AUXILIARY, lower) || words.is(Small.MAN, lower) || words.is(Small.WOMAN, lower)
                    || words.is(Small.MANY, lower) || words.cue(lower)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean comma(int at) {
        return at < tokens.size() && tokens.get(at).is(",");
    }

    /** Past "but" and "and", with which a sentence goes on from the one before. */
    private int start() {
        int at = 0;
        while (at + 1 < tokens.size() && (!tokens.get(at).word() && tokens.get(at).speech() == null
                || words.is(Small.JOIN, tokens.get(at).lower()))) {
            at++;
        }
        return at;
    }

    /** The last token that is no mark. */
    private int lastWord() {
        int at = tokens.size() - 1;
        while (at > 0 && !tokens.get(at).word() && tokens.get(at).speech() == null) {
            at--;
        }
        return at;
    }
}
