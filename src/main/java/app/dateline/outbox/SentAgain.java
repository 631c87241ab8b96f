package app.dateline.outbox;

import app.dateline.chat.ChatId;

/** Is told that somebody has a message sent once more whose end was known: it has none now. */
public interface SentAgain {

    /** @param cause of the message, in this chat */
    void sentAgain(ChatId chat, String cause);
}
