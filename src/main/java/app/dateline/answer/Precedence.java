package app.dateline.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts first what a question's words about time ask for, among the passages that are evidence by themselves. */
final class Precedence {
    /**
     * How far behind the best a passage of the preferred days may score and still come first: about half of what likeness gives.
     * Without a bound, weak evidence of the week went before the answer.
     */
    private static final double NEAR = 0.25;

    private final Filter filter;
    private final Asked asked;
    private final double enough;

    /** @param enough the confidence from which a passage is evidence */
    Precedence(Filter filter, Asked asked, double enough) {
        this.filter = filter;
        this.asked = asked;
        this.enough = enough;
    }

    /** The beginnings of articles, newest first. */
    static List<Ranked> listed(List<Ranked> ranked) {
        Map<Long, Ranked> beginnings = new LinkedHashMap<>();
        ranked.stream()
                .sorted(Ranked.NEWEST_FIRST.thenComparing(each -> each.hit().articleId(), Comparator.reverseOrder())
                        .thenComparing(each -> each.hit().start()))
                .forEach(each -> beginnings.putIfAbsent(each.hit().articleId(), each));
        return List.copyOf(beginnings.values());
    }

    /** The same passages; the order stays within those that are put first and within the others. */
    List<Ranked> of(List<Ranked> ranked) {
        Days days = filter.preferred();
        List<Ranked> preferred = days == null ? ranked
                : first(ranked, each -> each.score() >= ranked.getFirst().score() - NEAR && isOf(days, each)
                        && isEvidence(each));
        if (!filter.latest()) {
            return preferred;
        }
        return Stream.concat(preferred.stream().filter(this::isEvidence).sorted(Ranked.NEWEST_FIRST),
                preferred.stream().filter(each -> !isEvidence(each))).toList();
    }

    private static List<Ranked> first(List<Ranked> ranked, Predicate<Ranked> wanted) {
        return Stream.concat(ranked.stream().filter(wanted), ranked.stream().filter(wanted.negate())).toList();
    }

    private boolean isEvidence(Ranked ranked) {
        return Confidence.alone(asked, ranked) >= enough;
    }

    /** Published on one of the days, or naming them. */
    private static boolean isOf(Days days, Ranked ranked) {
        LocalDate published = ranked.hit().published();
        if (days.has(published)) {
            return true;
        }
        LocalDate then = published == null ? LocalDate.EPOCH : published;
        return new NamedDates(DateWords.of(ranked.hit().language()), then).in(ranked.hit().text()).stream()
                .anyMatch(named -> named.dated() && days.covers(named.days()));
    }
}
