package app.dateline.cli;

import app.dateline.evaluation.Baseline;
import app.dateline.evaluation.BrokenSet;
import app.dateline.evaluation.Comparison;
import app.dateline.evaluation.Evaluator;
import app.dateline.evaluation.NewsEvaluator;
import app.dateline.evaluation.NewsRun;
import app.dateline.evaluation.NewsSet;
import app.dateline.evaluation.QuestionSet;
import app.dateline.evaluation.Run;
import app.dateline.evaluation.ScoreChart;
import app.dateline.ingest.ImportOptions;
import app.dateline.ingest.ImportProgress;
import app.dateline.ingest.ImportReport;
import app.dateline.ingest.Ingestor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well the store answers a set of questions whose answers are known. */
@Command(name = "evaluate", description = "Ask a set of questions whose answers are known, and score the answers.", footer = {
        "", "DIR holds questions.jsonl, one JSON object a line:",
        "{\"id\":…,\"question\":…,\"relevant\":[{\"article_id\":…,\"text\":\"words of the answer\"}]};",
        "without \"relevant\" the bot ought to stay silent. Beside it may stand articles.jsonl:",
        "then these are asked, in a store of their own, and not the articles you have.",
        "A folder with clusters.jsonl, pairs.jsonl or alerts.jsonl beside articles.jsonl is",
        "measured for stories and alerts instead."})
final class EvaluateCli implements TerminalCommand.OnStore {
    private static final String OWN_STORES = "evaluations";

    @Parameters(paramLabel = "DIR", description = "The folder of the question set.")
    private String folder = "";

    @Option(names = "--plain", description = "Answer by BM25 alone: the same as --baseline words.")
    private boolean plain;

    @Option(names = "--baseline", paramLabel = "WAY", description = {
            "Answer by a plain search, to compare the bot's answers with:",
            "words (BM25), vectors, fusion (of both) or rrf (by their ranks)."})
    private @Nullable Baseline baseline;

    @Option(names = "--out", paramLabel = "RUN.json", description = "Keep the run, every question of it.")
    private @Nullable String out;

    @Option(names = "--chart", paramLabel = "CHART.png", description = "Draw the numbers.")
    private @Nullable String chart;

    @Option(names = "--compare", paramLabel = "RUN.json", description = "Compare with an earlier run of the set.")
    private @Nullable String earlier;

    @Option(names = "--misses", description = "List the questions that were not answered right.")
    private boolean misses;

    @Option(names = "--json", description = "Write the run as one JSON object on one line.")
    private boolean json;

    /** A set that brings its articles is kept from yours; the second time its vectors are there already. */
    @Override
    public Optional<Path> ownHome(Terminal terminal, Path home) {
        Path set = terminal.path(folder);
        return NewsSet.isIn(set) ? Optional.empty() : QuestionSet.articles(set)
                .map(articles -> home.resolve(OWN_STORES).resolve(String.valueOf(set.getFileName())));
    }

    @Override
    public int run(Terminal terminal, BeanFactory app) throws IOException {
        Path place = terminal.path(folder);
        try {
            if (NewsSet.isIn(place)) {
                tell(terminal, app.getBean(NewsEvaluator.class).run(NewsSet.read(place)));
                return OK;
            }
            QuestionSet set = QuestionSet.read(place);
            Run before = earlier == null ? null : Run.read(terminal.path(earlier));
            Optional<Path> articles = QuestionSet.articles(place);
            if (articles.isPresent()) {
                load(terminal, app, articles.get());
            } else {
                Store.ready(terminal, app);
            }
            Run run = asked(terminal, app.getBean(Evaluator.class), set);
            tell(terminal, run, before == null ? null : Comparison.of(before, run));
            keep(terminal, run, before);
            return OK;
        } catch (BrokenSet e) {
            terminal.note(e.key(), e.values());
            return FAILED;
        }
    }

    private static void load(Terminal terminal, BeanFactory app, Path articles) {
        ImportReport report = app.getBean(Ingestor.class).ingest(List.of(articles.toString()),
                new ImportOptions(null, null, terminal.folder()), ImportProgress.NONE);
        if (!report.refused().isEmpty()) {
            terminal.note("evaluate.refused", report.refused().size(), articles);
        }
        Store.index(terminal, app);
    }

    private void tell(Terminal terminal, NewsRun run) {
        if (json) {
            terminal.out().println(JsonLines.line(run));
        } else {
            new EvaluationText(terminal).news(run);
        }
    }

    private Run asked(Terminal terminal, Evaluator evaluator, QuestionSet set) {
        Set<String> unknown = evaluator.unknownArticles(set);
        if (!unknown.isEmpty()) {
            terminal.note("evaluate.unknown", unknown.size(), unknown.iterator().next());
        }
        try (Progress progress = Progress.of(terminal, terminal.say("progress.questions"))) {
            Baseline way = baseline == null && plain ? Baseline.WORDS : baseline;
            return way == null ? evaluator.run(set, progress::step) : evaluator.plain(set, way, progress::step);
        }
    }

    private void tell(Terminal terminal, Run run, @Nullable Comparison comparison) {
        if (json) {
            terminal.out().println(JsonLines.line(run));
            return;
        }
        EvaluationText text = new EvaluationText(terminal);
        text.run(run);
        if (misses) {
            text.questions("evaluate.misses", run.scores().stream().filter(score -> !score.right()).toList());
        }
        if (comparison != null) {
            text.comparison(comparison);
        }
    }

    private void keep(Terminal terminal, Run run, @Nullable Run before) throws IOException {
        if (out != null) {
            run.write(terminal.path(out));
        }
        if (chart != null) {
            ScoreChart.write(run, before, terminal.path(chart));
        }
    }
}
