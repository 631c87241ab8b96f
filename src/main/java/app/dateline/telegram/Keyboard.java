package app.dateline.telegram;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Button.Open;
import app.dateline.chat.Button.Press;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Buttons as an inline keyboard. What Telegram would refuse, or drop without a word, is left out and logged. */
final class Keyboard {
    private static final Logger log = LoggerFactory.getLogger(Keyboard.class);
    private static final int LONGEST_HANDLE = 64;
    private static final int ROW = 8;
    private static final int MOST = 100;

    private Keyboard() {}

    /** Null when there is no button to show. */
    static @Nullable InlineKeyboardMarkup of(List<List<Button>> rows) {
        List<InlineKeyboardRow> keyboard = new ArrayList<>();
        int count = 0;
        for (List<Button> row : rows) {
            List<InlineKeyboardButton> buttons = row.stream().flatMap(button -> button(button).stream())
                    .limit(MOST - count).toList();
            count += buttons.size();
            for (int from = 0; from < buttons.size(); from += ROW) {
                keyboard.add(new InlineKeyboardRow(buttons.subList(from, Math.min(buttons.size(), from + ROW))));
            }
        }
        return keyboard.isEmpty() ? null : new InlineKeyboardMarkup(keyboard);
    }

    private static Optional<InlineKeyboardButton> button(Button button) {
        var made = new InlineKeyboardButton(button.label());
        boolean isGood = !button.label().isBlank() && switch (button.action()) {
            case Press press -> {
                made.setCallbackData(press.handle());
                int bytes = press.handle().getBytes(StandardCharsets.UTF_8).length;
                yield bytes > 0 && bytes <= LONGEST_HANDLE;
            }
            case Open open -> {
                made.setUrl(open.url());
                yield PublicUrl.isGood(open.url());
            }
            case Call call -> false;
        };
        if (!isGood) {
            log.warn("a button \"{}\" cannot be shown on Telegram and was left out", button.label());
        }
        return isGood ? Optional.of(made) : Optional.empty();
    }
}
