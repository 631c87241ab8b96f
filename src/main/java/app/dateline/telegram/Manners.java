package app.dateline.telegram;

import app.dateline.chat.IncomingMessage.Manner;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Tells whose words a message is, and whether they are new. */
final class Manners {
    private Manners() {}

    static Manner of(Message message) {
        if (message.getSenderChat() != null) {
            return Manner.AS_CHAT;
        }
        if (message.getViaBot() != null) {
            return Manner.VIA_BOT;
        }
        if (isForwarded(message)) {
            return Manner.FORWARDED;
        }
        return message.getEditDate() != null ? Manner.EDITED : Manner.OWN;
    }

    static boolean isForwarded(Message message) {
        return message.getForwardOrigin() != null || message.getForwardDate() != null
                || Boolean.TRUE.equals(message.getIsAutomaticForward());
    }
}
