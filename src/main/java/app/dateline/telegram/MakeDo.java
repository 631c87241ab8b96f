package app.dateline.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** What a message can do without, when Telegram does not take it with that: the words come first. */
final class MakeDo {
    private MakeDo() {}

    /** Takes out of a request what was refused; false when there is nothing to take out, so that asking again is no use. */
    static boolean without(Refusal refused, SendMessage request) {
        return switch (refused) {
            case BAD_STYLES -> withoutStyles(request);
            case REPLY_GONE, QUOTE_INVALID -> withoutReply(request);
            case BAD_BUTTON -> withoutButtons(request);
            default -> false;
        };
    }

    private static boolean withoutStyles(SendMessage request) {
        boolean hadStyles = request.getEntities() != null;
        request.setEntities(null);
        return hadStyles;
    }

    private static boolean withoutReply(SendMessage request) {
        boolean wasReply = request.getReplyParameters() != null;
        request.setReplyParameters(null);
        return wasReply;
    }

    private static boolean withoutButtons(SendMessage request) {
        boolean hadButtons = request.getReplyMarkup() != null;
        request.setReplyMarkup(null);
        return hadButtons;
    }
}
