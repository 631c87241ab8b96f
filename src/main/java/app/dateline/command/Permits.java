package app.dateline.command;

import static app.dateline.command.Where.EVERYWHERE;
import static app.dateline.command.Where.LISTED_IN_PRIVATE;
import static app.dateline.command.Where.ONLY_IN_PRIVATE;
import static app.dateline.command.Who.CHAT_ADMIN;
import static app.dateline.command.Who.EDITOR;
import static app.dateline.command.Who.EVERYONE;
import static app.dateline.command.Who.FOLLOWER;
import static app.dateline.command.Who.OWNER;

import java.util.List;

/**
 * Who may do what: the one table behind the door to every command and button, behind /help and the menus. It is in the order in which a
 * newcomer needs them. A button has the right of a command, see {@link ButtonAction#needs()}.
 */
public final class Permits {
    private static final List<Permit> ROWS = List.of(
            new Permit("ask", EVERYONE, EVERYWHERE),
            new Permit("topics", EVERYONE, EVERYWHERE),
            new Permit("latest", EVERYONE, EVERYWHERE),
            new Permit("quotes", EVERYONE, EVERYWHERE),
            new Permit("article", EVERYONE, EVERYWHERE),
            new Permit("sources", EVERYONE, EVERYWHERE),
            new Permit("subscribe", FOLLOWER, EVERYWHERE),
            new Permit("subscriptions", EVERYONE, EVERYWHERE),
            new Permit("unsubscribe", FOLLOWER, EVERYWHERE),
            new Permit("settings", CHAT_ADMIN, EVERYWHERE),
            new Permit("language", CHAT_ADMIN, EVERYWHERE),
            new Permit("why", EVERYONE, EVERYWHERE),
            new Permit("help", EVERYONE, EVERYWHERE),
            new Permit("privacy", EVERYONE, LISTED_IN_PRIVATE),
            new Permit("start", EVERYONE, LISTED_IN_PRIVATE),
            new Permit("grant", OWNER, LISTED_IN_PRIVATE),
            new Permit("revoke", OWNER, LISTED_IN_PRIVATE),
            new Permit("roles", OWNER, ONLY_IN_PRIVATE),
            new Permit("add", EDITOR, ONLY_IN_PRIVATE),
            new Permit("correct", EDITOR, ONLY_IN_PRIVATE),
            new Permit("retract", EDITOR, ONLY_IN_PRIVATE),
            new Permit("restore", EDITOR, ONLY_IN_PRIVATE),
            new Permit("topic", EDITOR, ONLY_IN_PRIVATE),
            new Permit("feed", EDITOR, ONLY_IN_PRIVATE),
            new Permit("broadcast", EDITOR, ONLY_IN_PRIVATE),
            new Permit("audit", EDITOR, ONLY_IN_PRIVATE),
            new Permit("undo", EDITOR, ONLY_IN_PRIVATE),
            new Permit("stats", EDITOR, ONLY_IN_PRIVATE),
            new Permit("reports", EDITOR, ONLY_IN_PRIVATE),
            new Permit("status", EDITOR, ONLY_IN_PRIVATE),
            new Permit("doctor", EDITOR, ONLY_IN_PRIVATE),
            new Permit("pause", OWNER, ONLY_IN_PRIVATE),
            new Permit("resume", OWNER, ONLY_IN_PRIVATE),
            new Permit("export", OWNER, ONLY_IN_PRIVATE),
            new Permit("access", OWNER, ONLY_IN_PRIVATE));

    private Permits() {}

    /** All rows. */
    public static List<Permit> all() {
        return ROWS;
    }

    /** The row of a command; a topic's command is for everyone. */
    public static Permit of(String command) {
        return ROWS.stream().filter(row -> row.command().equals(command)).findFirst()
                .orElseGet(() -> new Permit(command, EVERYONE, EVERYWHERE));
    }
}
