package app.dateline.answer;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.answer.Answer.Part;
import app.dateline.answer.Answer.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The answers to the questions of one message, as one answer: the best passage of each first, then the second of each. It counts as
 * answered when one of the questions is, and is as sure as the surest of them, whose passage stands first.
 */
final class Together {
    private final Question question;
    private final List<Part> parts;
    private final List<Answer> answers;
    private final List<Answer> shown;

    /** @param answers one for each of the parts, in their order */
    Together(Question question, List<Parts.Part> parts, List<Answer> answers) {
        this.question = question;
        this.answers = answers;
        this.parts = IntStream.range(0, parts.size()).mapToObj(i -> new Part(parts.get(i).asked(),
                answers.get(i).status(), answers.get(i).confidence(), answers.get(i).filter())).toList();
        boolean any = answers.stream().anyMatch(Together::isAnswered);
        this.shown = answers.stream().filter(each -> !any || isAnswered(each))
                .sorted(Comparator.comparingDouble(Answer::confidence).reversed()).toList();
    }

    private static boolean isAnswered(Answer answer) {
        return answer.status() == Status.ANSWERED;
    }

    Answer answer() {
        Answer first = shown.getFirst();
        boolean sameFilter = answers.stream().map(Answer::filter).distinct().count() == 1;
        List<String> nearest = isAnswered(first) ? List.of() : first.nearest();
        return new Answer(question, first.status(), first.confidence(), sameFilter ? first.filter() : Filter.NONE,
                parts,
                passages(), quotes(), nearest, Duration.ZERO);
    }

    private List<FoundPassage> passages() {
        Set<Object> taken = new HashSet<>();
        return inTurn(Answer::passages).stream()
                .filter(each -> taken.add(each.text())).limit(question.limit()).toList();
    }

    /** As many as of one question; the parts of one utterance stay together. */
    private List<FoundQuote> quotes() {
        Set<Object> taken = new HashSet<>();
        List<FoundQuote> quotes = new ArrayList<>();
        for (List<FoundQuote> utterance : inTurn(answer -> utterances(answer.quotes()))) {
            FoundQuote first = utterance.getFirst();
            if ((quotes.isEmpty() || quotes.size() + utterance.size() <= question.limit())
                    && taken.add(List.of(first.article().id(), first.span()))) {
                quotes.addAll(utterance);
            }
        }
        return quotes;
    }

    private static List<List<FoundQuote>> utterances(List<FoundQuote> quotes) {
        List<List<FoundQuote>> utterances = new ArrayList<>();
        for (FoundQuote quote : quotes) {
            if (!utterances.isEmpty() && isOne(utterances.getLast().getLast(), quote)) {
                utterances.getLast().add(quote);
            } else {
                utterances.add(new ArrayList<>(List.of(quote)));
            }
        }
        return utterances;
    }

    private static boolean isOne(FoundQuote one, FoundQuote other) {
        return one.partOf() != null && one.partOf().equals(other.partOf())
                && one.article().id() == other.article().id();
    }

    /** The first of each answer, then the second of each. */
    private <T> List<T> inTurn(Function<Answer, List<T>> things) {
        List<List<T>> all = shown.stream().map(things).toList();
        int longest = all.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest).boxed()
                .flatMap(turn -> all.stream().filter(each -> turn < each.size()).map(each -> each.get(turn))).toList();
    }
}
