package app.dateline.command;

/** Who may use a command, and where: a row of {@link Permits}. */
public record Permit(String command, Who who, Where where) {}
