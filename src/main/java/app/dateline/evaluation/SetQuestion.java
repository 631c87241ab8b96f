package app.dateline.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answer is known.
 *
 * @param id told in the report
 * @param date what "today" is; null for the clock's day
 * @param answerable false when the store has no answer and the bot ought to say so
 * @param articleOnly true when any passage of a relevant article is right
 * @param pool refs of the only articles to look at; empty for all
 */
record SetQuestion(String id, String question, @Nullable LocalDate date, boolean answerable, boolean articleOnly,
        List<Relevant> relevant, List<String> pool) {

    /**
     * A stretch of an article that answers.
     *
     * @param article its ref
     * @param words the stretch itself; null where it is given by its place
     * @param start where it begins in the article's text, in Unicode code points
     * @param end where it ends
     * @param grade 2 when it supports the answer, 1 when it only mentions it
     */
    record Relevant(String article, @Nullable String words, int start, int end, int grade) {}
}
