package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells who says each stretch of speech: by the cue beside it, else by its neighbours, else nobody. Reads a text once, front to back. */
final class SpeakerFinder {
    private static final int FAR = 14;
    /** Takes the surest attribution below what is shown. */
    private static final double DOUBTED = 0.4;

    private final Lexicon words;
    private final String text;
    private final List<Frame> frames;
    private final Who who;
    private final List<List<SpeechEvent>> events = new ArrayList<>();
    private final Subjects subjects;
    private final List<Statement> statements = new ArrayList<>();
    private Attribution last = Attribution.NOBODY;
    private @Nullable Quoted lastSpeech;

    SpeakerFinder(Lexicon words, String text, List<Frame> frames) {
        this.words = words;
        this.text = text;
        this.frames = frames;
        frames.forEach(frame -> events.add(SpeechEvents.in(words, text, frame)));
        this.who = new Who(words, new Cast(words, text, frames, speaking()));
        this.subjects = new Subjects(words, text, frames, who);
    }

    /** The single names of those who speak: the text never calls them in full, yet they are in it. */
    private List<Phrase> speaking() {
        return events.stream().flatMap(List::stream).filter(event -> !event.soft() && !event.doubted())
                .map(SpeechEvent::subject).filter(Objects::nonNull)
                .filter(subject -> subject.kind() == Phrase.Kind.NAME && subject.text().indexOf(' ') < 0).toList();
    }

    /** For each stretch of speech in the frames, in order. */
    List<Attribution> all() {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            List<Token> tokens = frames.get(i).tokens();
            who.opens(tokens, i);
            if (frames.get(i).tokens().stream().allMatch(token -> token.speech() == null)) {
                toldBy(i);
            }
            for (int k = 0; k < tokens.size(); k++) {
                Quoted speech = tokens.get(k).speech();
                if (speech != null) {
                    last = attribute(i, k, speech);
                    lastSpeech = speech;
                    if (last.person() != null) {
                        who.spoke(last.person(), i);
                    }
                    found.add(last);
                }
            }
            statements.addAll(new StatementFinder(words, frames.get(i), i, who).in(events.get(i)));
        }
        return found;
    }

    /** What the frames tell without quoting it; known once {@link #all} has read them. */
    List<Statement> statements() {
        return statements;
    }

    /** Somebody whose words a frame reports without quoting them is the one who speaks next. */
    private void toldBy(int frame) {
        for (SpeechEvent event : events.get(frame)) {
            if (!event.soft() && event.subject() != null) {
                Attribution by = who.of(event.subject(), frame, event.cue(), 1, Attribution.Link.CONTEXT);
                if (by.person() != null) {
                    who.spoke(by.person(), frame);
                    return;
                }
            }
        }
    }

    private Attribution attribute(int frame, int at, Quoted speech) {
        SpeechEvent right = right(frame, at);
        SpeechEvent left = left(frame, at);
        boolean leans = leansOn(frame, at, speech);
        if (left != null && right != null && denies(frame, right) && announces(frame, left, at)) {
            // "That NAME said: …, the mayor denied": the words are not the mayor's.
            return resolve(left, frame, 0.92, Attribution.Link.CUE_BEFORE).weakened(DOUBTED);
        }
        SpeechEvent closing = left == null || left.soft() ? closing(frame, at) : null;
        boolean tight = right != null && frames.get(frame).onlyMarks(at + 1, right.from());
        boolean fragment = left != null && ledIn(left, speech) && (right != null && right.soft() && !goesOn(right)
                || !endsOpen(frame, at, speech) && announces(frame, left, at));
        if (right != null && tight && leans && !fragment) {
            return resolve(right, frame, 0.95, Attribution.Link.CUE_AFTER);
        }
        if (closing != null) {
            return resolve(closing, frame, 0.7, Attribution.Link.CUE_AFTER);
        }
        boolean outspoken = left != null && right != null && !right.soft() && faceless(left);
        if (left != null && !outspoken && announces(frame, left, at)) {
            return resolve(left, frame, 0.92, Attribution.Link.CUE_BEFORE);
        }
        if (right != null && leans && !right.soft()) {
            return resolve(right, frame, 0.75, Attribution.Link.CUE_AFTER);
        }
        if (left != null) {
            return resolve(left, frame, at - left.to() <= FAR ? 0.75 : 0.6, Attribution.Link.CUE_BEFORE);
        }
        if (right != null) {
            return resolve(right, frame, 0.6, Attribution.Link.CUE_AFTER);
        }
        return byNeighbours(frame, at, speech);
    }

    /** With a comma or a question mark at its end, or a comma behind it, as before a verb of speech. */
    private boolean endsOpen(int frame, int at, Quoted speech) {
        List<Token> tokens = frames.get(frame).tokens();
        return ",?!".indexOf(text.charAt(speech.words().end() - 1)) >= 0
                || at + 1 < tokens.size() && ",—–-".contains(tokens.get(at + 1).text());
    }

    /** "NAME said they would “go on,” the crowd applauded": a part of a sentence that a clear verb leads in. */
    private boolean ledIn(SpeechEvent left, Quoted speech) {
        return !left.soft() && left.subject() != null
                && Character.isLowerCase(text.codePointAt(speech.words().start()));
    }

    /** "…, he went on": one who is only a pronoun is the one who speaks already, whatever the verb is. */
    private boolean goesOn(SpeechEvent event) {
        Phrase subject = event.subject();
        String lower = subject == null ? "" : subject.text().toLowerCase(Locale.ROOT);
        return subject != null && subject.kind() == Phrase.Kind.PRONOUN
                && (words.is(Small.MAN, lower) || words.is(Small.WOMAN, lower));
    }

    /** "The rejection signals “…” for the club, said NAME.": who says the whole sentence, told at its end; null when nobody is. */
    private @Nullable SpeechEvent closing(int frame, int at) {
        List<SpeechEvent> here = events.get(frame);
        if (here.isEmpty()) {
            return null;
        }
        SpeechEvent last = here.getLast();
        List<Token> tokens = frames.get(frame).tokens();
        boolean told = !last.soft() && !last.doubted() && last.subject() != null && last.from() > at + 1
                && tokens.get(last.from() - 1).is(",");
        return told && (last.after() || frames.get(frame).onlyMarks(last.to() + 1, tokens.size())) ? last : null;
    }

    private boolean denies(int frame, SpeechEvent event) {
        return event.soft() && words.is(Small.HEARSAY, frames.get(frame).tokens().get(event.at()).lower());
    }

    /** "They found …": a weak verb of nobody in particular, which a clear cue outdoes. */
    private boolean faceless(SpeechEvent event) {
        return event.soft() && event.subject() != null && event.subject().kind() == Phrase.Kind.PRONOUN
                && !goesOn(event);
    }

    /**
     * The first event after the speech and before the next speech; of clear ones the first with a subject: "“…” that would respond to
     * it, NAME wrote".
     */
    private @Nullable SpeechEvent right(int frame, int at) {
        int limit = nextSpeech(frame, at);
        SpeechEvent soft = null;
        SpeechEvent bare = null;
        for (SpeechEvent event : events.get(frame)) {
            if (event.at() > at && event.at() < limit && event.from() > at) {
                if (!event.soft() && event.subject() != null) {
                    return event;
                }
                bare = bare == null && !event.soft() ? event : bare;
                soft = soft == null && event.soft() ? event : soft;
            }
        }
        return bare == null ? soft : bare;
    }

    /** The nearest event before the speech; a soft one only when no other is there. */
    private @Nullable SpeechEvent left(int frame, int at) {
        SpeechEvent soft = null;
        for (SpeechEvent event : events.get(frame).reversed()) {
            if (event.to() < at) {
                if (!event.soft()) {
                    return soft != null && hanging(frame, event) ? soft : event;
                }
                soft = soft == null ? event : soft;
            }
        }
        return soft;
    }

    /** Nobody is told to do it, and it is no participle that goes on about the subject: a noun, or the beginning of "Saying so, …". */
    private boolean hanging(int frame, SpeechEvent event) {
        String verb = frames.get(frame).tokens().get(event.at()).lower();
        return event.subject() == null && !(verb.endsWith("ing") && event.at() > 0);
    }

    private int nextSpeech(int frame, int at) {
        List<Token> tokens = frames.get(frame).tokens();
        for (int i = at + 1; i < tokens.size(); i++) {
            if (tokens.get(i).speech() != null) {
                return i;
            }
        }
        return tokens.size();
    }

    /** True when the speech is no sentence of its own but hangs on what follows: it ends with a comma, a question, or no mark at all. */
    private boolean leansOn(int frame, int at, Quoted speech) {
        char end = text.charAt(speech.words().end() - 1);
        List<Token> tokens = frames.get(frame).tokens();
        boolean commaAfter = at + 1 < tokens.size() && ",—–-".contains(tokens.get(at + 1).text());
        return commaAfter || end != '.' && end != '。' || at + 1 < tokens.size() && !tokens.get(at + 1).capital();
    }

    /** True when the event hands over directly: "NAME said: …", "told reporters in a statement, …". */
    private boolean announces(int frame, SpeechEvent event, int at) {
        List<Token> tokens = frames.get(frame).tokens();
        Token before = tokens.get(at - 1);
        return before.is(":") || before.is(",") || at - event.to() <= 3;
    }

    private Attribution resolve(SpeechEvent event, int frame, double strength, Attribution.Link link) {
        double sure = strength * (event.soft() ? 0.85 : 1) * (event.doubted() ? DOUBTED : 1);
        if (event.subject() != null) {
            return who.of(event.subject(), frame, event.cue(), sure, link);
        }
        for (SpeechEvent other : events.get(frame).reversed()) {
            if (other.at() < event.at() && other.subject() != null) {
                return who.of(other.subject(), frame, event.cue(), sure * 0.9, link);
            }
        }
        Phrase main = subjects.main(frame, event.at());
        Phrase any = main == null ? subjects.described(frame, event.at()) : main;
        if (any != null) {
            return who.of(any, frame, event.cue(), sure * 0.85, link);
        }
        if (lastSpeech != null && last.speaker() != null && frames.get(frame).paragraph() == lastSpeech.paragraph()) {
            return new Attribution(last.person(), last.speaker(), last.role(), event.cue(), sure * 0.7, link);
        }
        return new Attribution(null, null, null, event.cue(), sure * 0.3, link);
    }

    private Attribution byNeighbours(int frame, int at, Quoted speech) {
        Phrase script = subjects.script(frame, at);
        if (script != null) {
            return who.of(script, frame, null, 0.85, Attribution.Link.CUE_BEFORE);
        }
        Phrase leading = announced(frame, at);
        if (leading != null) {
            return who.of(leading, frame, null, 0.6, Attribution.Link.CONTEXT);
        }
        boolean sameParagraph = lastSpeech != null && lastSpeech.paragraph() == speech.paragraph();
        if (sameParagraph && last.speaker() != null) {
            return last.continued(0.9);
        }
        if (frame > 0 && reported(frame) && !events.get(frame - 1).isEmpty()) {
            // "… Das sei „…“": the sentence goes on with what somebody was reported to say.
            return resolve(events.get(frame - 1).getLast(), frame - 1, 0.6, Attribution.Link.CONTEXT);
        }
        Phrase main = frames.get(frame).onlySpeech() ? null : subjects.main(frame, at);
        if (main != null) {
            return who.of(main, frame, null, 0.45, Attribution.Link.CONTEXT);
        }
        if (frame > 0 && frames.get(frame - 1).paragraph() >= speech.paragraph() - 1) {
            return afterFrame(frame - 1, speech);
        }
        return Attribution.NOBODY;
    }

    /** "The mayor objected: “…”": whom a clause is about that ends with a colon right before the words. */
    private @Nullable Phrase announced(int frame, int at) {
        if (at == 0 || !frames.get(frame).tokens().get(at - 1).is(":")) {
            return null;
        }
        return subjects.leading(frame, at);
    }

    private boolean reported(int frame) {
        return frames.get(frame).tokens().stream()
                .anyMatch(token -> words.is(Small.REPORTED, token.lower()));
    }

    /** Speech that stands alone: of whom the sentence before it tells, or who spoke in the paragraph before. */
    private Attribution afterFrame(int before, Quoted speech) {
        Frame told = frames.get(before);
        boolean announced = told.tokens().getLast().is(":");
        boolean spokeBefore = lastSpeech != null && lastSpeech.paragraph() == speech.paragraph() - 1
                && last.speaker() != null;
        if (spokeBefore && !announced && told.paragraph() != speech.paragraph()) {
            return last.continued(0.75);
        }
        List<SpeechEvent> there = events.get(before);
        double strength = announced ? 0.8 : 0.55;
        if (!there.isEmpty()) {
            return resolve(there.getLast(), before, strength, Attribution.Link.CONTEXT);
        }
        Phrase main = subjects.main(before, told.tokens().size());
        return main == null ? Attribution.NOBODY : who.of(main, before, null, strength * 0.9, Attribution.Link.CONTEXT);
    }
}
