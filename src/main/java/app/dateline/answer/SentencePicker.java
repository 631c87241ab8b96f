package app.dateline.answer;

import app.dateline.search.Hit;
import app.dateline.text.Span;
import app.dateline.text.TextAnalyzer;
import java.util.List;

/** Picks the sentence of a passage that answers. */
final class SentencePicker {
    /** What a word of the expected kind is worth beside the share of the terms: enough to decide between equals. */
    private static final double KIND = 0.25;
    /** The wanted speaker's own words come before all that only tells of them. */
    private static final double SPOKEN = 1;

    private final TextAnalyzer analyzer;
    private final Asked asked;
    private final TermReader reader;
    private final SpokenPassages spoken;

    SentencePicker(TextAnalyzer analyzer, Asked asked, TermReader reader, SpokenPassages spoken) {
        this.analyzer = analyzer;
        this.asked = asked;
        this.reader = reader;
        this.spoken = spoken;
    }

    /**
     * The best sentence of a passage, the first of equals; offsets in the article's text. The whole passage when it has but one.
     */
    Span pick(Hit hit) {
        List<Span> words = spoken.in(hit);
        Span best = new Span(hit.start(), hit.end());
        double most = -1;
        for (Span inPassage : sentences(hit)) {
            Span sentence = new Span(hit.start() + inPassage.start(), hit.start() + inPassage.end());
            double worth = worth(inPassage.of(hit.text()), words.stream().anyMatch(sentence::overlaps));
            if (worth > most) {
                most = worth;
                best = sentence;
            }
        }
        return best;
    }

    private List<Span> sentences(Hit hit) {
        return analyzer.sentences(hit.text(), hit.language());
    }

    private double worth(String sentence, boolean spoken) {
        Reading reading = reader.read(sentence);
        return asked.coverage(reading.terms(), asked.weights()) + (reading.answers() ? KIND : 0)
                + (spoken ? SPOKEN : 0);
    }
}
