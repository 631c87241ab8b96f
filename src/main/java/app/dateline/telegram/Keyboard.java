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

    /** At the end of what a button carries: its message is the last of several, which none can take the place of. */
    private static final String OF_SEVERAL = "+";

    private Keyboard() {}

    /** True when what a pressed button carried says that its message is the whole reply. */
    static boolean isUnderWholeReply(String carried) {
        return !carried.endsWith(OF_SEVERAL);
    }

    /** The bot's own handle in what a pressed button carried. */
    static String handle(String carried) {
        return isUnderWholeReply(carried) ? carried : carried.substring(0, carried.length() - OF_SEVERAL.length());
    }

    /**
     * Null when there is no button to show.
     *
     * @param whole true when the message it stands under is the whole reply
     */
    static @Nullable InlineKeyboardMarkup of(List<List<Button>> rows, boolean whole) {
        List<InlineKeyboardRow> keyboard = new ArrayList<>();
        int count = 0;
        for (List<Button> row : rows) {
            List<InlineKeyboardButton> buttons = row.stream().flatMap(button -> button(button, whole).stream())
                    .limit(MOST - count).toList();
            count += buttons.size();
            for (int from = 0; from < buttons.size(); from += ROW) {
                keyboard.add(new InlineKeyboardRow(buttons.subList(from, Math.min(buttons.size(), from + ROW))));
            }
        }
        return keyboard.isEmpty() ? null : new InlineKeyboardMarkup(keyboard);
    }

    private static Optional<InlineKeyboardButton> button(Button button, boolean whole) {
        var made = new InlineKeyboardButton(button.label());
        boolean isGood = !button.label().isBlank() && switch (button.action()) {
            case Press press -> {
                String carried = whole ? press.handle() : press.handle() + OF_SEVERAL;
                made.setCallbackData(carried);
                int bytes = carried.getBytes(StandardCharsets.UTF_8).length;
                yield !press.handle().isEmpty() && bytes <= LONGEST_HANDLE;
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
