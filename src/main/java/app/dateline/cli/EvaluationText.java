package app.dateline.cli;

import app.dateline.evaluation.Comparison;
import app.dateline.evaluation.Comparison.Difference;
import app.dateline.evaluation.NewsRun;
import app.dateline.evaluation.QuestionScore;
import app.dateline.evaluation.Run;
import java.util.List;
import java.util.Locale;

/** A run of a question set as tables on the terminal. */
record EvaluationText(Terminal terminal) {
    private static final String ROW = "%-26s %7.3f   %6.3f … %.3f";
    private static final String FIGURE = "%-26s %7.3f";
    private static final String DIFFERENCE = "%-26s %+7.3f   %+6.3f … %+.3f%s";

    void run(Run run) {
        print(terminal.say("evaluate.set", run.set(), run.questions(), run.unanswerable()));
        print(terminal.say("evaluate.head"));
        run.measures().forEach(
                measure -> print(row(ROW, measure.name(), measure.value(), measure.low(), measure.high())));
    }

    void news(NewsRun run) {
        print(terminal.say("evaluate.news", run.set(), run.articles()));
        run.figures().forEach(figure -> print(row(FIGURE, figure.name(), figure.value())));
    }

    void comparison(Comparison comparison) {
        print("");
        print(terminal.say("evaluate.compared"));
        for (Difference each : comparison.differences()) {
            print(row(DIFFERENCE, each.name(), each.value(), each.low(), each.high(), each.sure() ? "  *" : ""));
        }
        questions("evaluate.better", comparison.better());
        questions("evaluate.worse", comparison.worse());
    }

    void questions(String title, List<QuestionScore> scores) {
        print("");
        print(terminal.say(title, scores.size()));
        for (QuestionScore score : scores) {
            print("  " + score.id() + "  " + score.question());
            String key = score.answerable() ? score.answered() ? "evaluate.wrong" : "evaluate.silent"
                    : "evaluate.false";
            if (!score.right()) {
                print("      " + terminal.say(key, String.valueOf(score.firstRef()), String.valueOf(score.first())));
            }
        }
    }

    private static String row(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private void print(String line) {
        terminal.out().println(line);
    }
}
