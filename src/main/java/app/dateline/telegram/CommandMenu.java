package app.dateline.telegram;

import org.springframework.stereotype.Component;

/** The commands that Telegram's clients offer, kept as the bot's own menu says. */
@Component
@OnTelegram
class CommandMenu {

    /** Writes what differs, soon. */
    void reconcileSoon() {}
}
