package app.dateline.telegram;

import app.dateline.home.SettingUnusable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken from Telegram.
 *
 * @param userPerMinute questions and presses that one person may send a minute, in all chats together
 * @param chatPerMinute the same for everybody in one chat together
 * @param inbox updates that may wait in the database; more are left with Telegram, which keeps them for a day
 */
@ConfigurationProperties("dateline.limits")
record LimitSettings(@DefaultValue("120") int userPerMinute, @DefaultValue("600") int chatPerMinute,
        @DefaultValue("100000") int inbox) {
    /** Nobody who only reads and presses fast comes to it. */
    private static final int LEAST = 60;

    LimitSettings {
        check("user-per-minute", userPerMinute, LEAST);
        check("chat-per-minute", chatPerMinute, LEAST);
        check("inbox", inbox, 1);
    }

    private static void check(String name, int value, int least) {
        if (value < least) {
            throw new SettingUnusable("dateline.limits." + name, "it is " + value + ", and at least " + least);
        }
    }
}
