package app.dateline.telegram;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Inline mode: what people get who type the bot's name in any chat.
 *
 * @param cache how long Telegram may show the same person the same results; while it does, words that were withdrawn
 *        meanwhile can still be chosen, so the default is not at all; never where only listed people may use the bot
 */
@ConfigurationProperties("dateline.telegram.inline")
record InlineSettings(@DefaultValue("0s") Duration cache) {}
