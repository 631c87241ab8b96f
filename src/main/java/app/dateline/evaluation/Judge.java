package app.dateline.evaluation;

import app.dateline.evaluation.Given.Stretch;
import app.dateline.evaluation.SetQuestion.Relevant;
import java.util.function.LongFunction;

/** Says whether a passage answers: it has to cover what is relevant, and only its beginning counts. */
final class Judge {
    /** Of a passage, so that long ones gain nothing. */
    private static final int MOST_CHARACTERS = 1_000;
    /** Share of what is relevant that a passage must hold. */
    private static final double COVERED = 0.8;
    private static final int RIGHT = 2;

    private final LongFunction<String> texts;

    /** @param texts the current text of an article, by its id */
    Judge(LongFunction<String> texts) {
        this.texts = texts;
    }

    /** 2 when the passage supports the answer, 1 when it mentions it, else 0. */
    int grade(SetQuestion question, Stretch passage) {
        return question.relevant().stream().filter(relevant -> relevant.article().equals(passage.ref()))
                .mapToInt(relevant -> question.articleOnly() ? RIGHT
                        : covers(passage, relevant) ? relevant.grade() : 0)
                .max().orElse(0);
    }

    private boolean covers(Stretch passage, Relevant relevant) {
        String shown = passage.text().substring(0,
                passage.text().offsetByCodePoints(0, Math.min(MOST_CHARACTERS, points(passage.text()))));
        if (relevant.words() != null) {
            return shown.contains(relevant.words());
        }
        int start = texts.apply(passage.article()).codePointCount(0, passage.start());
        int end = start + points(shown);
        int both = Math.min(end, relevant.end()) - Math.max(start, relevant.start());
        return both > 0 && both >= COVERED * (relevant.end() - relevant.start());
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
