package app.dateline.telegram;

import app.dateline.chat.Words;
import app.dateline.telegram.ApiResult.Ok;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;

/**
 * What people read about the bot before they write to it. It is filled in where it is empty; an owner's own text, given
 * through BotFather, stays, and then no language gets ours beside it.
 */
@Component
@OnTelegram
class BotProfile {
    private static final Logger log = LoggerFactory.getLogger(BotProfile.class);

    /** Telegram lets a bot describe itself only so often. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final BotApi api;
    private final Words words;
    private final Clock clock;
    private Instant next = Instant.MIN;

    BotProfile(BotApi api, Words words, Clock clock) {
        this.api = api;
        this.words = words;
        this.clock = clock;
    }

    /** Sees to it once; when Telegram does not take it, later again. */
    void tend() {
        if (!clock.instant().isBefore(next)) {
            boolean isWritten = Field.DESCRIPTION.isWritten(this) && Field.SHORT_DESCRIPTION.isWritten(this);
            next = isWritten ? Instant.MAX : clock.instant().plus(PAUSE);
        }
    }

    private enum Field {
        /** Shown in an empty chat, at most 512 characters. */
        DESCRIPTION("description") {
            @Override
            PartialBotApiMethod<?> get(@Nullable String language) {
                return GetMyDescription.builder().languageCode(language).build();
            }

            @Override
            PartialBotApiMethod<?> set(String text, @Nullable String language) {
                return SetMyDescription.builder().description(text).languageCode(language).build();
            }
        },
        /** Shown on the bot's page and beside links to it, at most 120 characters. */
        SHORT_DESCRIPTION("short_description") {
            @Override
            PartialBotApiMethod<?> get(@Nullable String language) {
                return GetMyShortDescription.builder().languageCode(language).build();
            }

            @Override
            PartialBotApiMethod<?> set(String text, @Nullable String language) {
                return SetMyShortDescription.builder().shortDescription(text).languageCode(language).build();
            }
        };

        private final String field;

        Field(String field) {
            this.field = field;
        }

        abstract PartialBotApiMethod<?> get(@Nullable String language);

        abstract PartialBotApiMethod<?> set(String text, @Nullable String language);

        boolean isWritten(BotProfile profile) {
            String ofAll = "";
            for (Locale language : Words.LANGUAGES) {
                String code = Menus.code(language).isEmpty() ? null : Menus.code(language);
                String ours = profile.words.say(language, "telegram.profile." + field);
                if (!(profile.api.call(get(code)) instanceof Ok ok)) {
                    return false;
                }
                String known = ok.result().path(field).asText("");
                // For a language without a text of its own Telegram tells the one for all.
                if ((known.isEmpty() || known.equals(ofAll)) && !(profile.api.call(set(ours, code)) instanceof Ok)) {
                    log.warn("the bot's {} could not be written; it is tried again", field);
                    return false;
                }
                if (code == null && !known.isEmpty() && !known.equals(ours)) {
                    return true;
                }
                ofAll = code == null ? ours : ofAll;
            }
            return true;
        }
    }
}
