package app.dateline.chat;

/**
 * What a room keeps of a chat and of whoever talks to the bot there; a room that keeps something has such a bean. Rights, and the
 * record of what owners and editors changed, are none of it.
 */
@FunctionalInterface
public interface PersonalData {

    /**
     * Removes it, inside a transaction. What has to stay, so that nothing is done twice, is reduced to numbers.
     *
     * @param chat all threads of it; a private chat has the id of its person
     */
    void forget(ChatId chat);
}
