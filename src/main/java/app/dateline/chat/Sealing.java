package app.dateline.chat;

/** Makes buttons fit to leave the bot. */
@FunctionalInterface
public interface Sealing {

    /** The same reply with every {@link Button.Call} behind a {@link Button.Press} that only this chat can use. */
    Reply seal(ChatId chat, Reply reply);
}
