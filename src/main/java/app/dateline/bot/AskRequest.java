package app.dateline.bot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question from outside a chat: over HTTP or from a batch.
 *
 * @param question plain words, {@code /ask …} or a topic's slash command
 * @param limit most passages wanted; null for the usual five
 * @param closest true to have the closest passages even when they are no evidence; null for no
 * @param date what "today" is; null for the clock's day
 * @param pool refs of the only articles to look at; null or empty for all
 */
public record AskRequest(@Nullable String question, @Nullable Integer limit, @Nullable Boolean closest,
        @Nullable LocalDate date, @Nullable List<String> pool) {}
