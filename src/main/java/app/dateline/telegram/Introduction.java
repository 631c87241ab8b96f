package app.dateline.telegram;

import app.dateline.telegram.ApiResult.Ok;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Asks Telegram who the bot is; before that nothing that came can be handled. */
@Component
@OnTelegram
class Introduction {
    private static final Logger log = LoggerFactory.getLogger(Introduction.class);

    private final BotApi api;
    private final TelegramState state;
    private final Succession succession;
    private final Lanes lanes;
    private final CommandMenu menu;

    Introduction(BotApi api, TelegramState state, Succession succession, Lanes lanes, CommandMenu menu) {
        this.api = api;
        this.state = state;
        this.succession = succession;
        this.lanes = lanes;
        this.menu = menu;
    }

    /** True once all is done that a token of another bot asks for; before that no update of the new one is taken. */
    boolean isSettled() {
        return succession.isSettled();
    }

    ApiResult make() {
        ApiResult result = api.call(new GetMe());
        if (result instanceof Ok ok) {
            var me = new Me(ok.result().path("id").asLong(), ok.result().path("username").asText());
            state.known(me);
            log.info("this bot is @{} on Telegram", me.username());
            succession.isSettled();
            lanes.lookAround();
            menu.reconcileSoon();
        }
        return result;
    }
}
