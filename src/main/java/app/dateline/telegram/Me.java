package app.dateline.telegram;

/**
 * Who the bot is on Telegram.
 *
 * @param username without the at sign
 */
record Me(long id, String username) {

    /** True for this bot's own name, in any case. */
    boolean isCalled(String name) {
        return username.equalsIgnoreCase(name);
    }
}
