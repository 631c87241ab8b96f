package app.dateline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.subscription.EditionClock.Turn;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionClockTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final EditionClock clock = new EditionClock(Duration.ofHours(6));

    /** A clock that moves, and what came of it. */
    private final class Run {
        final List<Slot> sent = new ArrayList<>();
        final Set<Slot.Name> done = new HashSet<>();
        Schedule schedule;
        Instant owed;

        Run(Schedule schedule, Instant begin) {
            this.schedule = schedule;
            this.owed = clock.next(schedule, begin, done::contains).at();
        }

        void at(Instant now) {
            if (owed.isAfter(now)) {
                return;
            }
            Turn turn = clock.turn(schedule, owed, now, done::contains);
            turn.over().forEach(slot -> assertThat(done.add(slot.name())).as("%s again", slot).isTrue());
            turn.send().ifPresent(sent::add);
            owed = turn.next().at();
        }

        void at(String now) {
            at(Instant.parse(now));
        }

        /** The clock was put back, or the schedule has changed: what comes next is worked out anew. */
        void revise(String now) {
            owed = clock.next(schedule, Instant.parse(now), done::contains).at();
        }

        List<String> names() {
            return sent.stream().map(slot -> slot.day() + " " + slot.time()).toList();
        }
    }

    /** Each transition once with a clock that ticks every ten minutes from two days before it to two days after it. */
    @Test
    void givesExactlyOneEditionForEachDateInEveryZoneAroundEveryTransition() {
        Instant from = Instant.parse("2020-01-01T00:00:00Z");
        Instant to = Instant.parse("2038-01-01T00:00:00Z");
        int transitions = 0;
        int editions = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (var next = zone.getRules().nextTransition(from); next != null
                    && next.getInstant().isBefore(to); next = zone.getRules().nextTransition(next.getInstant())) {
                transitions++;
                for (LocalTime time : List.of(LocalTime.of(0, 0), LocalTime.of(2, 30), LocalTime.of(8, 0))) {
                    editions += around(zone, next.getInstant(), time);
                }
            }
        }
        assertThat(transitions).isGreaterThan(5_000);
        assertThat(editions).isGreaterThan(transitions * 9);
    }

    private int around(ZoneId zone, Instant transition, LocalTime time) {
        Instant begin = transition.minus(Duration.ofDays(2));
        Instant end = transition.plus(Duration.ofDays(2));
        Run run = new Run(Schedule.daily(zone, time), begin);
        for (Instant now = begin; !now.isAfter(end); now = now.plus(Duration.ofMinutes(10))) {
            run.at(now);
        }
        // Every date whose edition is due in these four days, told without the clock under test.
        List<LocalDate> dates = begin.atZone(zone).toLocalDate().minusDays(1)
                .datesUntil(end.atZone(zone).toLocalDate().plusDays(2)).filter(date -> {
                    Instant due = firstMoment(zone, date, time, transition);
                    return due.isAfter(begin) && !due.isAfter(end);
                }).toList();
        assertThat(run.sent).as("%s %s %s", zone, transition, time).extracting(Slot::day)
                .containsExactlyElementsOf(dates);
        assertThat(run.sent).as("%s %s %s", zone, transition, time).allSatisfy(
                slot -> assertThat(slot.at()).isEqualTo(firstMoment(zone, slot.day(), time, transition)));
        return run.sent.size();
    }

    /** The first moment whose clock shows this date and time, or has passed it: found by trying both offsets. */
    private static Instant firstMoment(ZoneId zone, LocalDate date, LocalTime time, Instant transition) {
        var before = zone.getRules().getOffset(transition.minusSeconds(1));
        var after = zone.getRules().getOffset(transition);
        Instant early = date.atTime(time).toInstant(before);
        Instant late = date.atTime(time).toInstant(after);
        return early.isBefore(transition) ? early : late.isBefore(transition) ? transition : late;
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource({
            "Europe/Berlin,     02:30, 2026-03-29, 2026-03-29T01:00:00Z", // skipped: as the clocks skip it
            "Europe/Berlin,     02:30, 2026-10-25, 2026-10-25T00:30:00Z", // twice: the first time
            "America/Santiago,  00:00, 2026-09-06, 2026-09-06T04:00:00Z", // midnight is skipped
            "Australia/Lord_Howe, 02:15, 2026-10-04, 2026-10-03T15:30:00Z", // half an hour is skipped
            "Asia/Kathmandu,    08:00, 2026-06-01, 2026-06-01T02:15:00Z",
            "America/Nuuk,      23:30, 2026-03-28, 2026-03-29T01:00:00Z"}) // skipped into the next date
    void isDueAt(String zone, LocalTime time, LocalDate date, Instant due) {
        assertThat(LocalTimes.at(date, time, ZoneId.of(zone))).isEqualTo(due);
    }

    @Test
    void catchesUpTheLastMissedEditionOnceWhileItIsOfUse() {
        Run run = new Run(Schedule.daily(BERLIN, LocalTime.of(8, 0)), Instant.parse("2026-06-01T05:00:00Z"));

        run.at("2026-06-01T06:00:00Z");
        run.at("2026-06-04T09:00:00Z"); // three days later, three hours late
        run.at("2026-06-04T09:01:00Z");
        run.at("2026-06-05T06:00:00Z");

        assertThat(run.names()).containsExactly("2026-06-01 08:00", "2026-06-04 08:00", "2026-06-05 08:00");
        assertThat(run.done).hasSize(3);
    }

    @Test
    void leavesAnEditionOutThatIsTooLateToBeOfUse() {
        Run daily = new Run(Schedule.daily(BERLIN, LocalTime.of(8, 0)), Instant.parse("2026-06-01T05:00:00Z"));
        Run often = new Run(Schedule.daily(BERLIN, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                Instant.parse("2026-06-01T05:00:00Z"));

        daily.at("2026-06-01T12:00:01Z"); // six hours and a second late
        daily.at("2026-06-02T06:00:00Z");
        often.at("2026-06-01T08:00:01Z"); // nearer to the one at noon
        often.at("2026-06-01T10:00:00Z");

        assertThat(daily.names()).containsExactly("2026-06-02 08:00");
        assertThat(often.names()).containsExactly("2026-06-01 12:00");
    }

    @Test
    void sendsNothingTwiceWhenTheClockIsPutBackAndGoesOnAfterAWrongYear() {
        Run run = new Run(Schedule.daily(BERLIN, LocalTime.of(8, 0)), Instant.parse("2026-06-01T05:00:00Z"));

        run.at("2026-06-01T06:00:00Z");
        run.at("2027-06-01T06:00:00Z"); // a wrong clock
        run.revise("2026-06-01T05:00:00Z"); // put right, and an hour before the first one
        run.at("2026-06-01T06:00:00Z");
        run.at("2026-06-02T06:00:00Z");

        assertThat(run.names()).containsExactly("2026-06-01 08:00", "2027-06-01 08:00", "2026-06-02 08:00");
    }

    @Test
    void givesADateOneEditionThoughTheZoneChanges() {
        Run run = new Run(Schedule.daily(ZoneId.of("Asia/Tokyo"), LocalTime.of(8, 0)),
                Instant.parse("2026-06-01T20:00:00Z"));

        run.at("2026-06-01T23:00:00Z"); // 2 June in Tokyo
        run.schedule = Schedule.daily(ZoneId.of("America/New_York"), LocalTime.of(8, 0));
        run.revise("2026-06-01T23:30:00Z"); // still 1 June in New York
        run.at("2026-06-02T12:00:00Z"); // 2 June again, in New York
        run.at("2026-06-03T12:00:00Z");

        assertThat(run.names()).containsExactly("2026-06-02 08:00", "2026-06-03 08:00");
    }

    @Test
    void keepsToTheDaysOfTheWeek() {
        Run run = new Run(new Schedule(List.of(LocalTime.of(18, 0), LocalTime.of(8, 0)), Set.of(DayOfWeek.MONDAY,
                DayOfWeek.FRIDAY), BERLIN), Instant.parse("2026-06-01T00:00:00Z"));

        for (Instant now = Instant.parse("2026-06-01T00:00:00Z"); now
                .isBefore(Instant.parse("2026-06-08T00:00:00Z")); now = now.plus(Duration.ofMinutes(30))) {
            run.at(now);
        }

        assertThat(run.names()).containsExactly("2026-06-01 08:00", "2026-06-01 18:00", "2026-06-05 08:00",
                "2026-06-05 18:00");
    }

    @Test
    void mergesTwoTimesThatTheClocksSkipAtOnce() {
        Run run = new Run(Schedule.daily(BERLIN, LocalTime.of(2, 15), LocalTime.of(2, 45)),
                Instant.parse("2026-03-28T12:00:00Z"));

        run.at("2026-03-29T01:00:00Z");
        run.at("2026-03-29T02:00:00Z");

        assertThat(run.names()).containsExactly("2026-03-29 02:45");
        assertThat(run.done).hasSize(2);
    }
}
