package app.dateline.evaluation;

import app.dateline.article.Article;
import app.dateline.article.ArticleVersion;
import app.dateline.article.Articles;
import app.dateline.bot.AskRequest;
import app.dateline.bot.Bot;
import app.dateline.bot.InvalidQuestion;
import app.dateline.evaluation.Given.Stretch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks the questions of a set, the way people ask them, and scores the answers. */
@Component
public class Evaluator {
    private static final int LIMIT = 10;
    private static final int SHOWN = 160;

    private final Bot bot;
    private final Articles articles;
    private final PlainSearch plain;

    Evaluator(Bot bot, Articles articles, PlainSearch plain) {
        this.bot = bot;
        this.articles = articles;
        this.plain = plain;
    }

    /**
     * Asks all of them, on all processors.
     *
     * @param step called after each question
     */
    public Run run(QuestionSet set, Runnable step) {
        return run(set, this::ask, step);
    }

    /** The same by a plain search, in the order that it gives: what all the rest is to be measured against. */
    public Run plain(QuestionSet set, Baseline way, Runnable step) {
        return run(set, question -> Given.of(plain.search(question, way, LIMIT), way), step);
    }

    private Run run(QuestionSet set, Function<SetQuestion, Given> way, Runnable step) {
        Judge judge = new Judge(this::text);
        return Run.of(set.name(), set.questions().parallelStream().map(question -> {
            QuestionScore score = score(question, way.apply(question), judge);
            step.run();
            return score;
        }).toList());
    }

    /** Refs of articles that a set's answers stand in and that the store does not have. */
    public Set<String> unknownArticles(QuestionSet set) {
        Set<String> unknown = new LinkedHashSet<>();
        set.questions().stream().flatMap(question -> question.relevant().stream())
                .map(SetQuestion.Relevant::article).distinct().filter(ref -> !articles.hasRef(ref))
                .forEach(unknown::add);
        return unknown;
    }

    private static QuestionScore score(SetQuestion question, Given given, Judge judge) {
        List<Stretch> passages = given.passages();
        Gains gains = Gains.of(question, passages.stream().map(passage -> judge.grade(question, passage)).toList(),
                passages.stream().map(Stretch::ref).toList());
        Stretch first = passages.isEmpty() ? null : passages.getFirst();
        return new QuestionScore(question.id(), question.question(), question.answerable(), given.answered(),
                given.confidence(), first == null ? null : first.ref(), first == null ? null : shown(first.text()),
                gains.success(), gains.hitAt5(), gains.recallAt5(), gains.reciprocalRank(), gains.ndcg());
    }

    /** What the bot refuses as no question it does not answer either. */
    private Given ask(SetQuestion question) {
        try {
            return Given.of(bot.ask(
                    new AskRequest(question.question(), LIMIT, true, question.date(), question.pool())));
        } catch (InvalidQuestion e) {
            return Given.NOTHING;
        }
    }

    private String text(long id) {
        return articles.find(id).map(Article::current).map(ArticleVersion::text)
                .orElseThrow(() -> new IllegalStateException("article " + id + " left the store meanwhile"));
    }

    private static String shown(String text) {
        int end = Math.min(SHOWN, text.length());
        boolean cutsPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, cutsPair ? end - 1 : end).replace('\n', ' ');
    }
}
