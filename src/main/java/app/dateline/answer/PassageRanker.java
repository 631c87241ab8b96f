package app.dateline.answer;

import app.dateline.search.Hit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts the passages that were found in the order of what speaks for them. */
final class PassageRanker {
    /**
     * For the values of {@link Evidence} in their order. Learnt with a list-wise logistic regression on the development questions
     * of six sets (xquad-en, squad2, multihop, rgb-en, trecqa and rtqa), each set counting the same, then divided by ten and
     * rounded. By hand: the weight of the speaker, as those sets ask for nobody's words (three quarters of what likeness can
     * give), and a little less than learnt for recent news, as only rtqa has days and all of its questions ask for the news of
     * a week.
     */
    private static final double[] WITH_VECTORS = {0.30, 0.39, 0.22, 0.19, 0.36, 0.39, 0.33, 0.30, 0.3, 0.14, 0.25, 0.11,
            -0.39};
    /**
     * The same where no passage has a vector: words count for what likeness would, and more, as BM25 alone is hard to beat in
     * Japanese and Russian (jawikinews, jaquad, xquad-ru).
     */
    private static final double[] BY_WORDS = {1, 0, 0.22, 0.19, 0.36, 0.39, 0.33, 0.30, 0.3, 0.14, 0.25, 0.11, -0.39};
    /** Days in which nearness halves. */
    private static final double WEEK = 7;
    private static final double MONTH = 30;
    private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::score).reversed()
            .thenComparing(ranked -> ranked.hit().articleId())
            .thenComparing(ranked -> ranked.hit().start());

    private final Asked asked;
    private final LocalDate today;
    private final Set<LocalDate> days;

    PassageRanker(Asked asked, LocalDate today) {
        this.asked = asked;
        this.today = today;
        this.days = NamedDays.in(asked.text());
    }

    /** Best first; equal ones in the order of their articles and places, so the order never depends on chance. */
    List<Ranked> rank(List<Marks> found) {
        double[] rarity = rarity(found);
        DoubleSummaryStatistics words = found.stream().mapToDouble(marks -> marks.hit().words()).summaryStatistics();
        DoubleSummaryStatistics likeness = found.stream().mapToDouble(marks -> marks.hit().likeness())
                .filter(value -> !Double.isNaN(value)).summaryStatistics();
        return found.stream().map(marks -> {
            Evidence evidence = evidence(marks, rarity, words, likeness);
            return new Ranked(marks, evidence, score(evidence, likeness.getCount() > 0 ? WITH_VECTORS : BY_WORDS));
        }).sorted(ORDER).toList();
    }

    private static double score(Evidence evidence, double[] weights) {
        double[] values = evidence.values();
        double score = 0;
        for (int i = 0; i < values.length; i++) {
            score += weights[i] * values[i];
        }
        return score;
    }

    /** A term that few of the found passages have tells them apart: its own weight times 0.5 to 1.5. */
    private double[] rarity(List<Marks> found) {
        double[] weights = asked.weights();
        for (int i = 0; i < weights.length; i++) {
            int term = i;
            long having = found.stream().filter(marks -> (marks.body() >> term & 1) == 1).count();
            weights[i] *= 0.5 + Math.log((found.size() + 1.0) / (having + 1.0)) / Math.log(found.size() + 1.0);
        }
        return weights;
    }

    private Evidence evidence(Marks marks, double[] rarity, DoubleSummaryStatistics words,
            DoubleSummaryStatistics likeness) {
        Hit hit = marks.hit();
        return new Evidence(words.getMax() > 0 ? hit.words() / words.getMax() : 0, between(hit.likeness(), likeness),
                asked.coverage(marks.body(), rarity), sentence(marks, rarity),
                asked.coverage(marks.around() & ~marks.body(), rarity), marks.reading().fit(),
                hit.published() != null && days.contains(hit.published()) ? 1 : 0, source(hit), marks.said(),
                asked.newest() ? recent(hit, WEEK) : 0, recent(hit, MONTH),
                Math.pow(0.5, hit.start() / (double) Evidence.EARLY), asks(marks));
    }

    private double sentence(Marks marks, double[] rarity) {
        return marks.reading().sentences().stream().mapToDouble(s -> asked.coverage(s.terms() | marks.name(), rarity))
                .max().orElse(0);
    }

    private static double between(double value, DoubleSummaryStatistics all) {
        double range = all.getMax() - all.getMin();
        return Double.isNaN(value) || all.getCount() < 2 || range <= 0 ? 0 : (value - all.getMin()) / range;
    }

    private double source(Hit hit) {
        return hit.source().length() >= 3
                && asked.text().toLowerCase(Locale.ROOT).contains(hit.source().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }

    private double asks(Marks marks) {
        Reading.Sentence best = marks.reading().sentences().stream()
                .max(Comparator.comparingDouble(s -> asked.coverage(s.terms(), asked.weights()))).orElseThrow();
        return best.asks() ? 1 : 0;
    }

    private double recent(Hit hit, double half) {
        return hit.published() == null ? 0
                : Math.pow(0.5, Math.abs(ChronoUnit.DAYS.between(hit.published(), today)) / half);
    }
}
