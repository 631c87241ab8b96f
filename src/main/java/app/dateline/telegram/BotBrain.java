package app.dateline.telegram;

import app.dateline.bot.Bot;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Reply;
import org.springframework.stereotype.Component;

/** The bot itself. */
@Component
@OnTelegram
class BotBrain implements Brain {
    private final Bot bot;

    BotBrain(Bot bot) {
        this.bot = bot;
    }

    @Override
    public Reply answer(IncomingMessage message) {
        return bot.answer(message);
    }

    @Override
    public Reply press(ButtonPress press) {
        return bot.press(press);
    }

    @Override
    public boolean mayAnswerAgain(IncomingMessage message) {
        return bot.onlyReads(message.text());
    }
}
