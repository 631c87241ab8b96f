package app.dateline.topic;

import java.util.List;

/**
 * A named standing question with a slash command of its own.
 *
 * @param command without the slash: {@code [a-z][a-z0-9_]{0,31}}
 * @param title for people, such as "Peace treaty"
 * @param description one line for the command menu
 * @param query what is asked of the store when the command is given
 * @param aliases further commands that mean the same, same form as {@code command}
 */
public record Topic(String command, String title, String description, String query, List<String> aliases) {
    public Topic {
        aliases = List.copyOf(aliases);
    }

    /** True when {@code name}, without its slash and in any case, calls this topic. */
    public boolean answersTo(String name) {
        return command.equalsIgnoreCase(name) || aliases.stream().anyMatch(name::equalsIgnoreCase);
    }
}
