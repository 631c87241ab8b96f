package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of speech of one frame and their subjects. */
final class SpeechEvents {
    private final Lexicon words;
    private final List<Token> tokens;
    private final PhraseReader phrases;
    private final EventSubject subjects;
    private final GermanNouns germanNouns;
    private final SpeechVerbs verbs;
    private final Authors authors;
    private final Unsaid unsaid;

    private SpeechEvents(Lexicon words, String text, Frame frame) {
        this.words = words;
        this.tokens = frame.tokens();
        this.phrases = new PhraseReader(words, text, frame);
        this.subjects = new EventSubject(words, tokens, phrases);
        this.germanNouns = new GermanNouns(words, tokens, phrases);
        this.verbs = new SpeechVerbs(words, tokens, germanNouns);
        this.authors = new Authors(words, tokens, phrases);
        this.unsaid = new Unsaid(words, tokens);
    }

    /** In the order of their verbs. */
    static List<SpeechEvent> in(Lexicon words, String text, Frame frame) {
        return new SpeechEvents(words, text, frame).all();
    }

    private List<SpeechEvent> all() {
        List<SpeechEvent> events = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int phrase = verbs.sourcePhrase(i);
            if (phrase > 0) {
                Phrase source = words.nounsHaveCapitals() ? germanSource(i + phrase)
                        : phrases.startingAt(i + phrase);
                if (source != null && !words.is(Small.OWN, tokens.get(i + phrase).lower())) {
                    events.add(
                            new SpeechEvent(i, phrases.slice(i, i + phrase - 1), authors.of(source), true, false,
                                    false));
                    i += phrase - 1;
                }
            } else if (verbs.verb(i)) {
                events.add(event(i));
            }
        }
        return events;
    }

    private SpeechEvent event(int at) {
        SpeechEvent event = read(at);
        Phrase subject = event.subject();
        boolean doubted = event.doubted() || unsaid.supposed(subject, event.from());
        return new SpeechEvent(at, event.cue(), subject == null ? null : authors.of(subject), event.after(),
                event.soft(),
                doubted);
    }

    private SpeechEvent read(int at) {
        boolean soft = !words.cue(tokens.get(at).lower());
        if (words.nounsHaveCapitals()) {
            return germanEvent(at, soft);
        }
        Phrase quoted = words.is(Small.CITES, tokens.get(at).lower()) ? phrases.startingAt(at + 1) : null;
        if (quoted != null && quoted.to() + 1 < tokens.size() && tokens.get(quoted.to() + 1).is("as")) {
            // "The paper quoted NAME as saying": the words are his, not the paper's.
            return new SpeechEvent(at, phrases.slice(at, at), quoted, true, soft, false);
        }
        Phrase agent = passive(at - 1) ? agent(at) : null;
        if (agent != null) {
            return new SpeechEvent(at, phrases.slice(at, at), agent, true, soft, false);
        }
        int before = at - 1;
        while (before >= 0 && skipped(before)) {
            before--;
        }
        boolean participle = before == at - 1 && tokens.get(at).lower().endsWith("ing");
        String cue = phrases.slice(cueStart(before + 1, at), cueEnd(at));
        if (before < 0 || tokens.get(before).speech() != null || opensClause(before)) {
            Phrase after = subjects.startingAt(afterVerb(at));
            if (after != null && !objectOnly(at)) {
                return new SpeechEvent(at, cue, after, true, soft, doubted(before + 1, at, after.from()));
            }
        }
        Phrase alone = tokens.get(at).lower().endsWith("ing") && before >= 0 ? subjects.accompanying(before) : null;
        if (alone != null) {
            return new SpeechEvent(at, cue, alone, false, soft, false);
        }
        Phrase subject = before < 0 || participle ? null : subjects.endingAt(before);
        Phrase inverted = participle ? null : inverted(at, before, subject);
        int start = subject == null ? at : subject.from();
        return inverted == null ? new SpeechEvent(at, cue, subject, false, soft, doubted(before + 1, at, start))
                : new SpeechEvent(at, cue, inverted, true, soft, doubted(before + 1, at, inverted.from()));
    }

    private @Nullable Phrase germanSource(int at) {
        Phrase source = germanNouns.at(at);
        return source == null ? null : germanNouns.bare(source);
    }

    private SpeechEvent germanEvent(int at, boolean soft) {
        GermanClause clause = new GermanClause(words, tokens, germanNouns);
        String verb = tokens.get(at).lower();
        Phrase subject = words.is(Small.CITES, verb) ? clause.quoted(at) : clause.subject(at);
        if (words.is(Small.WRITTEN, verb) && (subject == null || subject.kind() == Phrase.Kind.PRONOUN)) {
            subject = clause.source(at);
        }
        boolean after = subject != null && subject.from() > at;
        boolean denied = reputed(at);
        for (int i = Math.max(0, at - 3); i < Math.min(tokens.size(), at + 3); i++) {
            denied |= words.is(Small.NEGATION, tokens.get(i).lower());
        }
        return new SpeechEvent(at, tokens.get(at).text(), subject, after, soft || verbs.incomplete(at), denied);
    }

    /** "Soll … gesagt haben" and "gesagt haben soll": only heard. */
    private boolean reputed(int at) {
        boolean perfect = words.is(Small.PARTICIPLE, tokens.get(at).lower()) && at + 1 < tokens.size()
                && tokens.get(at + 1).is("haben");
        return perfect && tokens.subList(0, Math.min(tokens.size(), at + 3)).stream()
                .anyMatch(token -> words.is(Small.REPUTED, token.lower()));
    }

    /** "Did not say", "was told", "rumors that NAME said": the words are not the subject's, as far as the sentence tells. */
    private boolean doubted(int helpers, int at, int subject) {
        for (int i = helpers; i < at; i++) {
            if (words.is(Small.NEGATION, tokens.get(i).lower()) || heard(at) && passive(i)) {
                return true;
            }
        }
        // "That" may have been read as the subject's article.
        int that = words.is(Small.RELATIVE, tokens.get(subject).lower()) ? subject : subject - 1;
        return that > 0 && that < at && words.is(Small.RELATIVE, tokens.get(that).lower())
                && words.is(Small.HEARSAY, tokens.get(that - 1).lower());
    }

    private boolean heard(int at) {
        return tokens.get(at).lower().equals("told");
    }

    /** "Was asked by NAME": who does what the verb says; null when not told. */
    private @Nullable Phrase agent(int at) {
        boolean by = at + 1 < tokens.size() && tokens.get(at + 1).is("by");
        return by ? phrases.startingAt(at + 2) : null;
    }

    private boolean passive(int at) {
        return at >= 0 && List.of("was", "were", "is", "are", "been", "being").contains(tokens.get(at).lower());
    }

    /** "…, said NAME" at the end of a sentence; where verbs come second, also "on Friday said NAME". */
    private @Nullable Phrase inverted(int at, int before, @Nullable Phrase subject) {
        boolean comma = before >= 0 && tokens.get(before).is(",");
        if (objectOnly(at) || !comma && !(words.verbsComeSecond() && subject == null)) {
            return null;
        }
        Phrase after = subjects.startingAt(afterVerb(at));
        boolean fullName = after != null && after.kind() == Phrase.Kind.NAME && after.text().indexOf(' ') > 0;
        return after == null || comma && !words.verbsComeSecond() && !fullName && !closes(after) ? null : after;
    }

    /** "…, said Weil, an engineer" and "…, said the mayor.": nothing follows that the subject could do. */
    private boolean closes(Phrase subject) {
        int next = subject.to() + 1;
        return subject.kind() != Phrase.Kind.PRONOUN && (next >= tokens.size() || !tokens.get(next).word()
                || words.is(Small.PREPOSITION, tokens.get(next).lower()));
    }

    /** "X told", never "told X": what follows is who hears it. */
    private boolean objectOnly(int at) {
        String verb = tokens.get(at).lower();
        return verb.startsWith("told") || verb.startsWith("tell") || verb.endsWith("ing");
    }

    private int afterVerb(int at) {
        int next = at + 1;
        while (next < tokens.size() && words.is(Small.SKIP, tokens.get(next).lower())
                && !words.is(Small.PREPOSITION, tokens.get(next).lower())) {
            next++;
        }
        return next;
    }

    /** A comma right after direct speech, or a dash: the verb opens its clause. */
    private boolean opensClause(int at) {
        int mark = at;
        while (mark > 0 && at - mark < 3 && tokens.get(mark).speech() == null && !tokens.get(mark).word()) {
            mark--;
        }
        if (tokens.get(mark).speech() != null) {
            return true;
        }
        boolean adjunct = words.is(Small.CALENDAR, tokens.get(at).lower())
                || at > 0 && words.is(Small.PREPOSITION, tokens.get(at - 1).lower())
                        && !words.is(Small.CONJUNCTION, tokens.get(at - 1).lower());
        return adjunct && !(words.is(Small.CALENDAR, tokens.get(at).lower()) && subjects.endingAt(at) != null);
    }

    private boolean skipped(int at) {
        Token token = tokens.get(at);
        if (!token.word()) {
            return false;
        }
        return words.is(Small.SKIP, token.lower()) || words.is(Small.NEGATION, token.lower())
                || words.is(Small.AUXILIARY, token.lower())
                || token.lower().endsWith("ly") && !token.capital();
    }

    /** "Went on to say" and "has said" belong together; an adverb before them does not. */
    private int cueStart(int from, int at) {
        int start = from;
        while (start < at && !List.of("went", "goes", "going").contains(tokens.get(start).lower())) {
            start++;
        }
        return start;
    }

    private int cueEnd(int at) {
        boolean on = tokens.get(at).lower().matches("went|goes|go") && at + 1 < tokens.size()
                && tokens.get(at + 1).lower().equals("on");
        return on ? at + 1 : at;
    }
}
