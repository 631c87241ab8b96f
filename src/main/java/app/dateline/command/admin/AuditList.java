package app.dateline.command.admin;

import app.dateline.command.CommandCall;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.people.Audit;
import app.dateline.people.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The record of changes, page by page. */
@Component
class AuditList {
    private static final int IN_A_ROW = 3;

    private final Audit audit;
    private final AuditText text;
    private final Undoing undoing;
    private final Saying saying;

    AuditList(Audit audit, AuditText text, Undoing undoing, Saying saying) {
        this.audit = audit;
        this.text = text;
        this.undoing = undoing;
        this.saying = saying;
    }

    /** The newest changes with a number below {@code before}. */
    Reply page(CommandCall call, AuditLine line, long before) {
        Locale language = call.language();
        List<Noted> found = audit.before(before, line.wanted(), line.size() + 1);
        if (found.isEmpty()) {
            return saying.say(language, "audit.nothing");
        }
        List<Noted> shown = found.subList(0, Math.min(line.size(), found.size()));
        List<List<Button>> rows = new ArrayList<>(undo(call, shown));
        List<Button> turning = turning(line, before, found.size() > shown.size() ? shown.getLast().id() : 0, language);
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        return Reply.of(new Heading(saying.words(language, "audit.title")),
                new Items(shown.stream().map(each -> List.of(Run.of(text.line(each, language)))).toList())).with(rows);
    }

    private List<List<Button>> undo(CommandCall call, List<Noted> shown) {
        List<Button> buttons = shown.stream().filter(each -> undoing.isPossible(call, each))
                .map(each -> saying.button(call.language(),
                        "button.undo-number", UndoAction.ask(each.id()), Long.toString(each.id())))
                .toList();
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += IN_A_ROW) {
            rows.add(buttons.subList(from, Math.min(buttons.size(), from + IN_A_ROW)));
        }
        return rows;
    }

    private List<Button> turning(AuditLine line, long before, long next, Locale language) {
        List<Button> row = new ArrayList<>();
        if (before != Long.MAX_VALUE) {
            row.add(saying.button(language, "button.newest",
                    new Call(AuditAction.NAME, Long.MAX_VALUE + " " + line.words())));
        }
        if (next > 0) {
            row.add(saying.button(language, "button.older", new Call(AuditAction.NAME, next + " " + line.words())));
        }
        return row;
    }
}
