package app.dateline.telegram;

/** The bot's token. It leaves this class only inside the address of a request. */
public final class BotToken {
    private final String secret;

    private BotToken(String secret) {
        this.secret = secret;
    }

    /** Any text is taken, since only getMe can tell a good token; blanks around it come from copying. */
    public static BotToken of(String secret) {
        return new BotToken(secret.strip());
    }

    /** The path segment of every request. */
    String pathSegment() {
        return "bot" + secret;
    }

    boolean isBlank() {
        return secret.isEmpty();
    }

    /** The text without the token, should some library have put it there. */
    String redact(String text) {
        return secret.isEmpty() ? text : text.replace(secret, "***");
    }

    @Override
    public String toString() {
        return "***";
    }
}
