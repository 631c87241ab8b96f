package app.dateline.answer;

import app.dateline.search.Hit;
import app.dateline.text.Span;
import app.dateline.text.TextAnalyzer;
import java.util.List;

/** Picks the sentence of a passage that answers. */
final class SentencePicker {
    /** A sentence without a word that could answer counts this much of one that has it. */
    private static final double UNFIT = 0.4;
    /** A sentence counts this much of its neighbour's terms: "It takes place on 2 September." */
    private static final double BESIDE = 0.7;
    /** The wanted speaker's words come before all else, as far as they are about what was asked. */
    private static final double SPOKEN = 1;
    /** What is shorter is a dateline or a heading, in words. */
    private static final int SHORTEST = 3;

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
     * The best sentence of what is shown of a passage, the first of equals; all of it when it has but one.
     *
     * @param shown in {@code text}, the article's
     */
    Span pick(Hit hit, Span shown, String text) {
        List<Span> words = spoken.in(hit);
        List<Span> sentences = analyzer.sentences(shown.of(text), hit.language()).stream()
                .map(sentence -> new Span(shown.start() + sentence.start(), shown.start() + sentence.end())).toList();
        List<Reading> readings = sentences.stream().map(sentence -> reader.read(sentence.of(text))).toList();
        Span best = shown;
        double most = -1;
        for (int i = 0; i < sentences.size(); i++) {
            double said = words.stream().anyMatch(sentences.get(i)::overlaps) ? SPOKEN * spoken.topic(readings, i) : 0;
            double worth = readings.get(i).words() < SHORTEST ? 0 : worth(readings, i) + said;
            if (worth > most) {
                most = worth;
                best = sentences.get(i);
            }
        }
        return best;
    }

    private double worth(List<Reading> readings, int at) {
        double covered = Math.max(coverage(readings, at),
                BESIDE * Math.max(coverage(readings, at - 1), coverage(readings, at + 1)));
        return covered * (UNFIT + (1 - UNFIT) * readings.get(at).fit());
    }

    private double coverage(List<Reading> readings, int at) {
        return at < 0 || at >= readings.size() ? 0 : asked.coverage(readings.get(at).terms(), asked.weights());
    }
}
