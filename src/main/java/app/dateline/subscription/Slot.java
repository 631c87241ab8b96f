package app.dateline.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One edition's place in time.
 *
 * @param day the local date that it belongs to; with {@code time} it names the edition, whatever zone it was in
 * @param at the moment it is due
 */
public record Slot(LocalDate day, LocalTime time, Instant at) {

    /** What names an edition of a subscription: there is one for each local date and time. */
    public record Name(LocalDate day, LocalTime time) {}

    public Name name() {
        return new Name(day, time);
    }
}
