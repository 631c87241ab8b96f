package app.dateline.telegram;

import app.dateline.bot.Bot;
import app.dateline.bot.InlineSearch;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.Cards;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Reply;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The bot itself. */
@Component
@OnTelegram
class BotBrain implements Brain, InlineBrain {
    private final Bot bot;
    private final InlineSearch inline;

    BotBrain(Bot bot, InlineSearch inline) {
        this.bot = bot;
        this.inline = inline;
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
        return bot.onlyReads(message);
    }

    @Override
    public Cards cards(String words, int from, Locale language) {
        return inline.cards(words, from, language);
    }
}
