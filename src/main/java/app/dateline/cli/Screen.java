package app.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the reader looks at.
 *
 * @param colour true when standard output is a terminal that shows colours
 * @param progress true when standard error is a terminal, so that a moving bar is no noise
 * @param width in columns
 */
record Screen(boolean colour, boolean progress, int width) {
    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST = 100;

    /** No terminal: a pipe or a file. */
    static final Screen NONE = new Screen(false, false, USUAL_WIDTH);

    /** That of this process. Colours follow <a href="https://no-color.org">NO_COLOR</a>. */
    static Screen ofThisProcess() {
        String plain = System.getenv("NO_COLOR");
        boolean colour = isTerminal(1) && (plain == null || plain.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Screen(colour, isTerminal(2), width(System.getenv("COLUMNS")));
    }

    private static int width(@org.jspecify.annotations.Nullable String columns) {
        return columns != null && columns.matches("\\d{2,4}") ? Math.clamp(Integer.parseInt(columns), 40, WIDEST)
                : USUAL_WIDTH;
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console");
        } catch (java.io.IOException | UnsupportedOperationException e) {
            var console = System.console(); // where there is no /proc
            return console != null && console.isTerminal();
        }
    }
}
