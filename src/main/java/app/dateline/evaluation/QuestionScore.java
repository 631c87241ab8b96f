package app.dateline.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How one question fared. The measures are 0 for a question without an answer.
 *
 * @param answerable true when the store holds the answer
 * @param answered true when the bot answered
 * @param confidence from 0 to 1, as the bot gave it
 * @param firstRef ref of the article of the first passage; null when there was none
 * @param first the first passage, cut; null when there was none
 * @param successAt1 1 when the first passage answers
 * @param hitAt5 1 when one of the first five does
 * @param recallAt5 share of the articles with evidence, five at most, that the first five passages come from
 * @param mrrAt10 1 through the place of the first passage that answers
 * @param ndcgAt10 discounted cumulative gain of the first ten, as a share of the best possible
 */
public record QuestionScore(String id, String question, boolean answerable, boolean answered, double confidence,
        @Nullable String firstRef, @Nullable String first, @JsonProperty("success@1") double successAt1,
        @JsonProperty("hit@5") double hitAt5, @JsonProperty("recall@5") double recallAt5,
        @JsonProperty("mrr@10") double mrrAt10, @JsonProperty("ndcg@10") double ndcgAt10) {

    /** True when the bot did what it ought to: the right passage first, or silence. */
    public boolean right() {
        return answerable ? successAt1 == 1 : !answered;
    }
}
