package app.dateline.readers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that the store could not answer, however often it was asked.
 *
 * @param id of the time it was asked last
 * @param words as they were typed then
 * @param count how often it was asked
 * @param last when it was asked last
 * @param nearest the topic that came nearest then, without slash; null for none
 */
public record Unanswered(long id, String words, long count, Instant last, @Nullable String nearest) {}
