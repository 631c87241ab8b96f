package app.dateline.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right that somebody has.
 *
 * @param userId numeric Telegram user id
 * @param by who gave it; null for the settings and for the first owner's own claim
 * @param at since when; null when the settings say so
 */
public record Grant(long userId, Role role, @Nullable Long by, @Nullable Instant at) {}
