package app.dateline.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post of a channel, which somebody has handed on.
 *
 * @param channel its title
 * @param address where everybody can read it; null for a post of a private channel
 * @param at when it was posted
 */
public record Post(String channel, @Nullable String address, Instant at) {}
