package app.dateline.telegram;

import app.dateline.outbox.Moves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Messages that Telegram itself puts into a chat: they are taken note of and never answered. */
@Component
@OnTelegram
class ServiceMessages {
    private static final Logger log = LoggerFactory.getLogger(ServiceMessages.class);

    private final Moves moves;
    private final TelegramChats chats;

    ServiceMessages(Moves moves, TelegramChats chats) {
        this.moves = moves;
        this.chats = chats;
    }

    /** True when the message is one of these, and all is done that it asks for. */
    boolean took(Message message) {
        return movedAway(message) || movedHere(message) || renamed(message) || isAboutTopic(message);
    }

    private boolean movedAway(Message message) {
        boolean isOne = message.getMigrateToChatId() != null;
        if (isOne) {
            moved(message.getChatId(), message.getMigrateToChatId());
        }
        return isOne;
    }

    private boolean movedHere(Message message) {
        boolean isOne = message.getMigrateFromChatId() != null;
        if (isOne) {
            moved(message.getMigrateFromChatId(), message.getChatId());
        }
        return isOne;
    }

    private void moved(long from, long to) {
        moves.move(TelegramSender.CHANNEL, Long.toString(from), Long.toString(to));
    }

    private boolean renamed(Message message) {
        boolean isOne = message.getNewChatTitle() != null;
        if (isOne) {
            chats.known(message.getChat());
        }
        return isOne;
    }

    /**
     * What may be written where is found out by writing, since a bot that manages topics may write in closed ones: so a
     * topic that is opened again is used again, and there is nothing to remember.
     */
    private static boolean isAboutTopic(Message message) {
        boolean isClosed = message.getForumTopicClosed() != null || message.getGeneralForumTopicHidden() != null;
        boolean isOpen = message.getForumTopicReopened() != null || message.getGeneralForumTopicUnhidden() != null;
        if (isClosed || isOpen) {
            log.info("chat {}: topic {} is {}", message.getChatId(), message.getMessageThreadId(),
                    isClosed ? "closed" : "open again");
        }
        return isClosed || isOpen || message.getForumTopicCreated() != null || message.getForumTopicEdited() != null;
    }
}
