package app.dateline.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made: a row of the audit.
 *
 * @param id grows with time
 * @param undoes the earlier change that this one takes back; null for none
 * @param undoneBy the later change that took this one back; null while it stands
 */
public record Noted(long id, Instant at, Author by, Change change, @Nullable Long undoes, @Nullable Long undoneBy) {}
