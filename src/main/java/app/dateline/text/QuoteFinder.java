package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds direct speech and its speakers: marks are paired, what is no speech is left out, frames are read, parts are joined. */
final class QuoteFinder {
    /** A quotation that its writer forgot to close may hold words that nobody said: even the surest is not shown. */
    private static final double UNCLOSED = 0.5;
    /** Words that look like a name may be no more than that. */
    private static final double NAME_LIKE = 0.6;

    /** Words that the text itself calls invented: as much as of denied ones is left. */
    private static final double DISOWNED = 0.4;
    /** How far around a quotation it may be called so, in UTF-16 units: the sentence before and behind. */
    private static final int AROUND = 160;

    private final Lexicon words;

    QuoteFinder(Lexicon words) {
        this.words = words;
    }

    /**
     * What was said in a text.
     *
     * @param quotes in order, never overlapping
     * @param statements in order, never overlapping each other
     */
    record Said(List<Quote> quotes, List<Statement> statements) {}

    Said find(String text, List<Span> paragraphs) {
        Spoken spoken = Spoken.in(words, text, paragraphs);
        Frames cut = new Frames(words, text);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            frames.addAll(cut.of(i, paragraphs.get(i), spoken.of(i), spoken.names()));
        }
        SpeakerFinder speakers = new SpeakerFinder(words, text, frames);
        List<Attribution> attributions = speakers.all();
        List<Quoted> all = spoken.speech();
        List<Quoted> speech = new ArrayList<>();
        List<Attribution> by = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Quoted quoted = all.get(i);
            boolean doubtful = spoken.doubtful().contains(quoted);
            if (!doubtful || attributions.get(i).handsOver()) {
                speech.add(quoted);
                Attribution attribution = doubtful ? attributions.get(i).weakened(NAME_LIKE) : attributions.get(i);
                by.add(disowned(text, paragraphs.get(quoted.paragraph()), quoted) ? attribution.weakened(DISOWNED)
                        : attribution);
            }
        }
        return new Said(join(text, paragraphs, speech, by), speakers.statements());
    }

    /** True when a sentence beside the words calls them a false quotation: "The ministry called that quotation invented." */
    private boolean disowned(String text, Span paragraph, Quoted quoted) {
        int end = quoted.words().end();
        String before = text.substring(Math.max(paragraph.start(), quoted.open() - AROUND), quoted.open());
        String behind = text.substring(end, Math.min(paragraph.end(), end + AROUND));
        return Stream.of(before, behind).map(stretch -> List.of(stretch.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")))
                .anyMatch(stretch -> stretch.stream().anyMatch(word -> words.is(Small.FALSE, word))
                        && stretch.stream().anyMatch(word -> words.is(Small.UTTERANCE, word)));
    }

    private static List<Quote> join(String text, List<Span> paragraphs, List<Quoted> speech,
            List<Attribution> attributions) {
        @Nullable
        Integer[] part = new @Nullable Integer[speech.size()];
        for (int i = 1; i < speech.size(); i++) {
            if (goesOn(text, paragraphs, speech.get(i - 1), speech.get(i), attributions.get(i - 1),
                    attributions.get(i))) {
                part[i - 1] = part[i - 1] == null ? Integer.valueOf(i) : part[i - 1];
                part[i] = part[i - 1];
            }
        }
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < speech.size(); i++) {
            Attribution by = attributions.get(i);
            boolean kept = speech.get(i).closed()
                    || i + 1 < speech.size() && part[i] != null && part[i].equals(part[i + 1]);
            double confidence = Math.clamp(by.strength() * (kept ? 1 : UNCLOSED), 0, 1);
            quotes.add(new Quote(speech.get(i).words(), by.speaker(), by.role(), by.cue(), confidence, part[i]));
        }
        return quotes;
    }

    /** True when {@code next} goes on with the utterance of {@code before}: across its cue, or across the end of a paragraph. */
    private static boolean goesOn(String text, List<Span> paragraphs, Quoted before, Quoted next, Attribution by,
            Attribution then) {
        boolean opensNextParagraph = next.paragraph() == before.paragraph() + 1
                && next.open() == paragraphs.get(next.paragraph()).start();
        if (!before.closed() && opensNextParagraph) {
            // A writer who goes on in the next paragraph ends the sentence; otherwise a closing mark was lost.
            return Chars.terminal(text.charAt(before.words().end() - 1));
        }
        return before.closed() && next.paragraph() == before.paragraph() && by.link() == Attribution.Link.CUE_AFTER
                && then.link() != Attribution.Link.CUE_AFTER && by.speaker() != null
                && by.speaker().equals(then.speaker());
    }
}
