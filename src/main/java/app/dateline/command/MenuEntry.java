package app.dateline.command;

/**
 * A line of the command menu.
 *
 * @param name without slash
 * @param description in the reader's language, 1 to 256 characters
 */
public record MenuEntry(String name, String description) {}
