package app.dateline.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lease promises, on every database. */
abstract class LeaseContract {
    private static final Duration LENGTH = Duration.ofSeconds(12);

    private final AtomicLong nanos = new AtomicLong();
    private TestDatabase database;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
    }

    private Lease lease(String home, String process) {
        return new Lease(database.jdbc, "poll", home, process, LENGTH, nanos::get);
    }

    /** As if its time were over by the clock of the database. */
    private void end() {
        database.jdbc.sql("update lease set until_at = current_timestamp").update();
    }

    @Test
    void hasOneHolderAtATime() {
        Lease one = lease("a", "1");
        Lease two = lease("b", "2");

        assertThat(one.keep()).isTrue();
        assertThat(two.keep()).isFalse();
        assertThat(one.keep()).isTrue();
        assertThat(two.isHeld()).isFalse();
    }

    @Test
    void hasOneHolderOfManyThatWantItAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> wanted = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(each -> lease("home" + each, "p")::keep).toList();
            assertThat(threads.invokeAll(wanted).stream().map(Future::resultNow)).containsOnlyOnce(true).hasSize(8);
        }
    }

    @Test
    void isTakenOverWhenItsTimeIsOver() {
        Lease one = lease("a", "1");
        Lease two = lease("b", "2");
        one.keep();

        end();

        assertThat(two.keep()).isTrue();
        assertThat(one.keep()).isFalse();
        assertThat(one.isHeld()).isFalse();
    }

    @Test
    void isTakenOverAtOnceWhenItIsGivenBack() {
        Lease one = lease("a", "1");
        Lease two = lease("b", "2");
        one.keep();
        two.keep();

        one.release();

        assertThat(one.isHeld()).isFalse();
        assertThat(two.keep()).isTrue();
    }

    @Test
    void givesNothingBackThatAnotherHas() {
        Lease one = lease("a", "1");
        Lease two = lease("b", "2");
        one.keep();
        end();
        two.keep();

        one.release();

        assertThat(one.keep()).isFalse();
        assertThat(two.keep()).isTrue();
    }

    @Test
    void isInheritedAtOnceByTheNextProcessOfTheSameHome() {
        lease("a", "killed").keep();

        assertThat(lease("a", "next").keep()).isTrue();
    }

    @Test
    void isNotFoughtOverByTwoThatTakeThemselvesForTheSameHome() {
        Lease one = lease("a", "1");
        Lease copy = lease("a", "2");
        one.keep();

        assertThat(copy.keep()).isTrue();
        assertThat(one.keep()).isFalse();
        assertThat(copy.keep()).isTrue();
        assertThat(one.keep()).isFalse();
    }

    @Test
    void countsAsLostBeforeOthersMayTakeIt() {
        Lease one = lease("a", "1");
        one.keep();

        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(one.isHeld()).isTrue();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(one.isHeld()).isFalse();

        assertThat(one.keep()).isTrue();
    }
}
