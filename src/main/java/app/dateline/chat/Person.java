package app.dateline.chat;

/**
 * Somebody who writes to the bot.
 *
 * @param channel where the id counts, see {@link ChatId#channel()}
 * @param id the channel's own id of the person; on Telegram the numeric user id
 * @param name what they call themselves, for addressing them only
 */
public record Person(String channel, String id, String name) {}
