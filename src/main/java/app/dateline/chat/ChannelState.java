package app.dateline.chat;

import java.util.Optional;

/** How a channel to the outside is doing, in words for whoever runs the bot. A channel that is off has no such bean. */
public interface ChannelState {

    /** Which channel, as in {@link ChatId#channel()}. */
    String channel();

    /** One line without secrets: which bot it is and how it does, or what is wrong and the remedy. */
    String says();

    /**
     * A link that opens a chat with the bot and hands it {@code /start payload}.
     *
     * @param payload {@code [A-Za-z0-9_-]{1,64}}
     * @return empty while the bot's own name is not known
     */
    Optional<String> startLink(String payload);

    /**
     * A link that lets a person choose a group, adds the bot to it and hands it {@code /start payload} there.
     *
     * @param payload {@code [A-Za-z0-9_-]{1,64}}
     * @return empty while the bot's own name is not known, and where the channel has no such links
     */
    default Optional<String> groupLink(String payload) {
        return Optional.empty();
    }

    /** A link that lets a person choose a channel and adds the bot to it, with the right to post; empty as for groups. */
    default Optional<String> channelLink() {
        return Optional.empty();
    }
}
