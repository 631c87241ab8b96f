package app.dateline.web;

import app.dateline.chat.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message of a web chat as it is kept. */
sealed interface Letter {
    /** Its place in the chat, from 1. */
    long seq();

    Instant written();

    /** @param clientId what the browser calls it, to know it again */
    record FromPerson(long seq, String clientId, String text, Instant written) implements Letter {}

    /** @param replyTo the {@link #seq()} of what it answers; null for an answer to a button */
    record FromBot(long seq, @Nullable Long replyTo, Reply reply, Instant written) implements Letter {}
}
