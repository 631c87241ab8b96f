package app.dateline.telegram;

import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.telegram.Heard.Time;
import app.dateline.work.AfterCommit;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Decides what becomes of a message that its writer has changed: other words are answered in the place of the first
 * answer, a message that was not for the bot before is answered like a new one, and nothing is ever done twice.
 */
@Component
@OnTelegram
class EditedMessages {
    private final Heard heard;
    private final Outbox outbox;
    private final Brain brain;
    private final BotApi api;
    private final EditSettings settings;

    EditedMessages(Heard heard, Outbox outbox, Brain brain, BotApi api, EditSettings settings) {
        this.heard = heard;
        this.outbox = outbox;
        this.brain = brain;
        this.api = api;
        this.settings = settings;
    }

    /**
     * True when the changed message asks for an answer.
     *
     * @param cause of that answer
     */
    boolean asksAnew(Message message, IncomingMessage question, String cause) {
        if (!isRecent(message)) {
            return false;
        }
        List<Time> before = heard.before(question.chat().chat(), message.getMessageId(), cause);
        boolean isUnchanged = !before.isEmpty() && before.getFirst().said(question.text());
        return before.isEmpty() || !isUnchanged && brain.mayAnswerAgain(question);
    }

    /** Both moments are Telegram's, so it does not matter when the bot hears of the change. */
    private boolean isRecent(Message message) {
        Integer edited = message.getEditDate();
        return edited != null && settings.within().isPositive()
                && Duration.ofSeconds((long) edited - message.getDate()).compareTo(settings.within()) <= 0;
    }

    /**
     * The answer in the place of the earlier one, when that stands in the chat or is on its way there. An answer of several
     * messages is written anew, and the earlier one is deleted.
     */
    Draft inPlace(Draft answer, Message message) {
        for (Time time : heard.before(answer.chat().chat(), message.getMessageId(), answer.cause())) {
            outbox.withdraw(answer.chat(), time.cause());
            if (outbox.isOnItsWay(answer.chat(), time.cause())) {
                return answer.insteadOf(time.cause());
            }
            List<String> refs = refs(answer.chat(), time.cause());
            if (!refs.isEmpty()) {
                boolean fits = TelegramText.messages(answer.reply()).size() == 1;
                List<String> old = fits ? refs.subList(1, refs.size()) : refs;
                AfterCommit.run(() -> Removal.of(api, answer.chat(), old));
                return fits ? answer.inPlaceOf(refs.getFirst()) : answer;
            }
        }
        return answer;
    }

    /** An answer whose topic was closed stands in the main thread. */
    private List<String> refs(ChatId chat, String cause) {
        List<String> refs = outbox.refsFor(chat, cause);
        return refs.isEmpty() ? outbox.refsFor(new ChatId(chat.channel(), chat.chat(), 0), cause) : refs;
    }
}
