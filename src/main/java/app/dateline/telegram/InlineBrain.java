package app.dateline.telegram;

import app.dateline.chat.Cards;
import java.util.Locale;

/** What this room needs of the bot for inline queries. */
@FunctionalInterface
interface InlineBrain {

    /** @param from the first card, from 0 */
    Cards cards(String words, int from, Locale language);
}
