package app.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.search.Vectors.Computed;
import app.dateline.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds in every database. */
abstract class VectorsContract {
    private static final int TIMES = 100;
    private static final float[] VECTOR = {0.5f, -0.5f};

    private final TestDatabase database = database();
    private final Embedder embedder = new Embedder(Path.of("target/models"), Duration.ofMinutes(1));
    private final Vectors vectors = new Vectors(new Embeddings(database.jdbc), new VectorBacklog(database.jdbc),
            embedder,
            database.transactions);

    abstract TestDatabase database();

    @Test
    void keepsOneVectorWhereTwoComputeTheSame() throws Exception {
        List<Computed> some = IntStream.range(0, 5).mapToObj(number -> new Computed("text " + number, VECTOR)).toList();
        var together = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < TIMES; time++) {
                database.jdbc.sql("delete from embedding").update();
                for (Future<?> each : two.invokeAll(List.of(remembering(some, together),
                        remembering(some.reversed(), together)))) {
                    each.get();
                }
                assertThat(database.jdbc.sql("select count(*) from embedding").query(Long.class).single()).isEqualTo(5);
            }
        }
    }

    private Callable<Boolean> remembering(List<Computed> some, CyclicBarrier together) {
        return () -> {
            together.await();
            vectors.remember(some);
            return true;
        };
    }
}
