package app.dateline.answer;

import app.dateline.text.Span;
import app.dateline.text.TextAnalyzer;
import java.util.List;

/** Picks the sentence of a passage that answers. */
final class SentencePicker {
    /** What a word of the expected kind is worth beside the share of the terms: enough to decide between equals. */
    private static final double KIND = 0.25;

    private final TextAnalyzer analyzer;
    private final Asked asked;
    private final TermReader reader;

    SentencePicker(TextAnalyzer analyzer, Asked asked, TermReader reader) {
        this.analyzer = analyzer;
        this.asked = asked;
        this.reader = reader;
    }

    /** The best sentence, the first of equals; offsets in the article's text. The whole passage when it has but one. */
    Span pick(String passage, int start, String language) {
        List<Span> sentences = analyzer.sentences(passage, language);
        Span best = new Span(0, passage.length());
        double most = -1;
        for (Span sentence : sentences) {
            double worth = worth(sentence.of(passage));
            if (worth > most) {
                most = worth;
                best = sentence;
            }
        }
        return new Span(start + best.start(), start + best.end());
    }

    private double worth(String sentence) {
        Reading reading = reader.read(sentence);
        return asked.coverage(reading.terms(), asked.weights()) + (reading.answers() ? KIND : 0);
    }
}
