package app.dateline.cli;

import app.dateline.chat.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Where a command is typed and read: this process's own terminal, or that of another process that sent the command here.
 *
 * @param out the result, and nothing else
 * @param err everything else: progress, notes, what went wrong
 * @param folder what relative paths start from, absolute
 */
record Terminal(PrintWriter out, PrintWriter err, Path folder, Screen screen) {
    private static final Words WORDS = words();

    /** The sentence of this key, see {@code messages/terminal.properties} and {@code messages/operator.properties}. */
    String say(String key, Object... values) {
        return WORDS.say(Locale.ENGLISH, key, values);
    }

    /** Writes a sentence on standard error. */
    void note(String key, Object... values) {
        err.println(say(key, values));
        err.flush();
    }

    /** A path as typed here, made absolute. */
    Path path(String typed) {
        return folder.resolve(typed).normalize();
    }

    // Words are needed before, and often instead of, a Spring context.
    private static Words words() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/terminal", "messages/feeds", "messages/operator");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Words(source);
    }
}
