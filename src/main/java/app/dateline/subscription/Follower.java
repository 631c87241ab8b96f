package app.dateline.subscription;

import app.dateline.chat.ChatId;
import java.util.Locale;

/**
 * A chat that follows something.
 *
 * @param chat with the thread in which it does; of several threads the main one, else the oldest
 * @param language that it is spoken to in
 * @param isReached false while the bot may not write there
 */
public record Follower(ChatId chat, Locale language, boolean isReached) {}
