package app.dateline.command.admin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in quotation marks of any kind at the beginning of a line, and what comes behind them.
 *
 * @param words without their marks
 * @param rest without blanks around it
 */
record Quoted(String words, String rest) {
    private static final Pattern FORM = Pattern.compile("(?s)[\"“”„«]([^\"“”„«»]*)[\"“”»]\\s*(.*)");

    /** Empty when the line does not begin with a quotation. */
    static Optional<Quoted> at(String line) {
        Matcher found = FORM.matcher(line);
        return found.matches() ? Optional.of(new Quoted(found.group(1).strip(), found.group(2).strip()))
                : Optional.empty();
    }
}
