package app.dateline.command.follow;

import app.dateline.chat.Button;
import java.util.ArrayList;
import java.util.List;

/** Buttons in rows. */
final class Grid {
    private Grid() {}

    /** @param wide buttons in a row */
    static List<List<Button>> of(List<Button> buttons, int wide) {
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += wide) {
            rows.add(buttons.subList(from, Math.min(buttons.size(), from + wide)));
        }
        return rows;
    }
}
