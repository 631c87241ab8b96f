package app.dateline.home;

import org.jspecify.annotations.Nullable;

/**
 * One line of the doctor.
 *
 * @param part what was looked at, such as {@code database}
 * @param says what was found, in words for an operator, without secrets
 * @param remedy what to do about it; null when nothing is to be done
 */
public record Finding(String part, Level level, String says, @Nullable String remedy) {

    /** How bad it is. */
    public enum Level {
        OK, WARNING, FAULT
    }

    public static Finding ok(String part, String says) {
        return new Finding(part, Level.OK, says, null);
    }

    public static Finding warning(String part, String says, String remedy) {
        return new Finding(part, Level.WARNING, says, remedy);
    }

    public static Finding fault(String part, String says, String remedy) {
        return new Finding(part, Level.FAULT, says, remedy);
    }
}
