package app.dateline.home;

/**
 * The process that holds a data folder.
 *
 * @param pid its process id; 0 when it has not been told yet
 * @param command what it runs: {@code serve}, {@code import}…
 */
public record Holder(long pid, String command) {
    /** The command that holds its folder until it is stopped. */
    public static final String SERVE = "serve";

    public boolean serves() {
        return SERVE.equals(command);
    }

    static Holder parse(String line) {
        String[] words = line.strip().split(" ", 2);
        return words.length == 2 && words[0].matches("\\d{1,18}") ? new Holder(Long.parseLong(words[0]), words[1])
                : new Holder(0, "");
    }

    String line() {
        return pid + " " + command + "\n";
    }
}
