package app.dateline.telegram;

import app.dateline.chat.Words;
import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.telegram.ApiResult.NoAnswer;
import app.dateline.telegram.ApiResult.Ok;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Asks Telegram whose token it is: only Telegram can tell a good one. */
@Component
@Order(5)
class TelegramCheckup implements Checkup {
    private static final String PART = "telegram";

    private final TelegramSettings settings;
    private final Words words;

    TelegramCheckup(TelegramSettings settings, Words words) {
        this.settings = settings;
        this.words = words;
    }

    @Override
    public List<Finding> findings() {
        BotToken token = settings.token();
        if (token == null || token.isBlank()) {
            return List.of(Finding.ok(PART, say("doctor.telegram.off")));
        }
        return List.of(switch (new BotApi(settings).call(new GetMe())) {
            case Ok ok -> Finding.ok(PART, say("doctor.telegram.ok", ok.result().path("username").asText("?")));
            case Failed failed -> Finding.fault(PART, say("doctor.telegram.refused", failed),
                    say("doctor.telegram.refused.remedy"));
            case NoAnswer none -> Finding.warning(PART,
                    say("doctor.telegram.away", settings.apiUrl(), none.why()), say("doctor.telegram.away.remedy"));
        });
    }

    private String say(String key, Object... values) {
        return words.say(Locale.ENGLISH, key, values);
    }
}
