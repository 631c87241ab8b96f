package app.dateline.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.care.ExportRequests.Request;
import app.dateline.care.ExportRequests.State;
import app.dateline.chat.ChatId;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of exports, on every database. */
abstract class ExportRequestsContract {
    private static final ChatId ANN = new ChatId("telegram", "1", 0);
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private ExportRequests requests;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        requests = new ExportRequests(database().jdbc, clock);
    }

    @Test
    void aChatWaitsForOneAtATime() {
        Request first = requests.add(ANN, Locale.GERMAN).orElseThrow();
        assertThat(requests.add(ANN, Locale.GERMAN)).isEmpty();
        requests.begun(first.id());
        requests.is(first.id(), State.SENDING);
        assertThat(requests.add(ANN, Locale.GERMAN)).isEmpty();
        assertThat(requests.next()).contains(new Request(first.id(), ANN, Locale.GERMAN, State.SENDING, 1));

        requests.is(first.id(), State.DONE);

        assertThat(requests.next()).isEmpty();
        assertThat(requests.add(ANN, Locale.GERMAN)).isPresent();
    }

    @Test
    void forgetsWhatHasEndedAndWhatABackupStillWaitedFor() {
        Request done = requests.add(ANN, Locale.ENGLISH).orElseThrow();
        requests.is(done.id(), State.FAILED);
        requests.forget(clock.instant().plusSeconds(1));
        requests.add(ANN, Locale.ENGLISH);

        requests.settle();

        assertThat(requests.next()).isEmpty();
        assertThat(requests.add(ANN, Locale.ENGLISH)).isPresent();
    }
}
