package app.dateline.bot;

/** A question that cannot be asked; the message tells whoever asked what is wrong and what to do. */
public final class InvalidQuestion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidQuestion(String message) {
        super(message);
    }
}
