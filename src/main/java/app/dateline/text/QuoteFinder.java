package app.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds direct speech and its speakers: marks are paired, what is no speech is left out, frames are read, parts are joined. */
final class QuoteFinder {
    /** A quotation that its writer forgot to close may hold words that nobody said: even the surest is not shown. */
    private static final double UNCLOSED = 0.5;

    private final Lexicon words;

    QuoteFinder(Lexicon words) {
        this.words = words;
    }

    /** In order, never overlapping. */
    List<Quote> find(String text, List<Span> paragraphs) {
        SpeechFilter filter = new SpeechFilter(words, text);
        List<List<Quoted>> byParagraph = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            byParagraph.add(QuoteMarks.in(text, paragraphs.get(i), i).stream().filter(filter::speech).toList());
        }
        List<Quoted> speech = byParagraph.stream().flatMap(List::stream).toList();
        if (speech.isEmpty()) {
            return List.of();
        }
        Frames cut = new Frames(words, text);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            frames.addAll(cut.of(i, paragraphs.get(i), byParagraph.get(i)));
        }
        return join(text, paragraphs, speech, new SpeakerFinder(words, text, frames).all());
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
