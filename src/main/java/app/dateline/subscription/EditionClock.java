package app.dateline.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When editions are due: exactly one for each local date and time, whatever the clocks do. Knows no store.
 *
 * <p>A time that the clocks skip is due as they skip it, and a time that comes twice the first time. After a downtime the
 * last edition that was missed is caught up once, as long as it is still of use: until half-way to the next one, and no
 * longer than {@code patience}. What an edition that is not sent would have held comes with the next one.
 */
public final class EditionClock {
    /** Days to look ahead and back: the rarest schedule has one day a week, and a zone may skip a date. */
    private static final int DAYS = 15;

    private final Duration patience;

    /** @param patience how late an edition may come at most */
    public EditionClock(Duration patience) {
        this.patience = patience;
    }

    /**
     * What is to be done now.
     *
     * @param send the edition to send; empty when none is due, or when it would come too late
     * @param over the editions that have had their turn with it: this one and those due at the same moment
     * @param missed the editions that nobody gets; should the clock prove to have been wrong, they can have their turn yet
     * @param next the first edition after now
     */
    public record Turn(Optional<Slot> send, List<Slot> over, List<Slot> missed, Slot next) {
        public Turn {
            over = List.copyOf(over);
            missed = List.copyOf(missed);
        }

        /** The same when there is nobody to send to. */
        Turn inVain() {
            List<Slot> all = new ArrayList<>(missed);
            all.addAll(over);
            return new Turn(Optional.empty(), List.of(), all, next);
        }
    }

    /**
     * @param owed the moment up to which every edition had its turn, excluded: the last {@link Turn#next}
     * @param isDone tells of an edition that had its turn, by its name
     */
    public Turn turn(Schedule schedule, Instant owed, Instant now, Predicate<Slot.Name> isDone) {
        Slot next = next(schedule, now, isDone);
        List<Slot> due = between(schedule, owed, now).stream().filter(slot -> !isDone.test(slot.name())).toList();
        if (due.isEmpty() || !isOfUse(due.getLast(), next(schedule, now, name -> false), now)) {
            return new Turn(Optional.empty(), List.of(), due, next);
        }
        Slot send = due.getLast();
        List<Slot> over = due.stream().filter(slot -> slot.at().equals(send.at())).toList();
        List<Slot> missed = due.stream().filter(slot -> slot.at().isBefore(send.at())).toList();
        return new Turn(Optional.of(send), over, missed, next);
    }

    private boolean isOfUse(Slot missed, Slot next, Instant now) {
        Duration late = Duration.between(missed.at(), now);
        Duration halfWay = Duration.between(missed.at(), next.at()).dividedBy(2);
        return late.compareTo(patience) <= 0 && late.compareTo(halfWay) <= 0;
    }

    /** The first edition after this moment that had no turn yet. */
    public Slot next(Schedule schedule, Instant after, Predicate<Slot.Name> isDone) {
        LocalDate today = after.atZone(schedule.zone()).toLocalDate();
        for (int from = -1;; from += DAYS) {
            Optional<Slot> found = slots(schedule, today.plusDays(from), DAYS).stream()
                    .filter(slot -> slot.at().isAfter(after) && !isDone.test(slot.name())).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    /** Editions from {@code owed}, included, to {@code now}, included, in order; of a long downtime only its end. */
    private static List<Slot> between(Schedule schedule, Instant owed, Instant now) {
        if (owed.isAfter(now)) {
            return List.of();
        }
        LocalDate today = now.atZone(schedule.zone()).toLocalDate();
        // A day more: the date may have gone back with the clocks.
        return slots(schedule, today.minusDays(DAYS), DAYS + 2).stream()
                .filter(slot -> !slot.at().isBefore(owed) && !slot.at().isAfter(now)).toList();
    }

    private static List<Slot> slots(Schedule schedule, LocalDate first, int days) {
        List<Slot> slots = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            if (schedule.days().contains(date.getDayOfWeek())) {
                for (LocalTime time : schedule.times()) {
                    slots.add(new Slot(date, time, LocalTimes.at(date, time, schedule.zone())));
                }
            }
        }
        slots.sort(Comparator.comparing(Slot::at));
        return slots;
    }
}
