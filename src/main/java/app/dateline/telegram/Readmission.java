package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.outbox.Dispatcher;
import app.dateline.people.Access;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has chats come back that were sent nothing because they were not listed, once they are: at the start, and when the list grows. */
@Component
@OnTelegram
class Readmission implements Access.Listener, SmartLifecycle {
    private final TelegramChats chats;
    private final Doorkeeper door;
    private volatile boolean isRunning;

    Readmission(TelegramChats chats, Doorkeeper door) {
        this.chats = chats;
        this.door = door;
    }

    @Override
    public void grew() {
        chats.suspendedFor(Doorkeeper.NOT_LISTED).stream()
                .filter(chat -> door.hears(new ChatId(TelegramSender.CHANNEL, chat, 0))).forEach(chats::back);
    }

    @Override
    public void start() {
        grew();
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Before anything is sent. */
    @Override
    public int getPhase() {
        return Dispatcher.PHASE - 1;
    }
}
