package app.dateline.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.store.fs.Recorder;
import org.h2.store.fs.rec.FilePathRec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on the disk after each write: a process can be killed between any two of them. */
@Timeout(120)
class WholeCommitsTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;
    /** So many maps that H2 goes through all of them in the order in which they were made. */
    private static final int MAPS = 200;

    private record Write(byte[] bytes, long at) {}

    private record Told(int id, int writes) {}

    @TempDir
    private Path folder;
    /** Guarded by itself. */
    private final List<Write> writes = new ArrayList<>();

    @AfterEach
    void end() {
        FilePathRec.setRecorder(null);
    }

    private DataSource recorded() {
        FilePathRec.register();
        FilePathRec.setRecorder((operation, file, bytes, at) -> {
            if (operation == Recorder.WRITE && file.endsWith(".mv.db")) {
                synchronized (writes) {
                    writes.add(new Write(bytes.clone(), at));
                }
            }
        });
        return new WholeConnections(
                new DriverManagerDataSource("jdbc:h2:rec:" + folder.resolve("lived") + ";DB_CLOSE_DELAY=-1"));
    }

    private int written() {
        synchronized (writes) {
            return writes.size();
        }
    }

    private static Connection begun(DataSource source, String... statements) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        for (String statement : statements) {
            connection.prepareStatement(statement).execute();
        }
        return connection;
    }

    private static MVStore file(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore();
        }
    }

    private static FutureTask<Void> commit(Connection connection) {
        return new FutureTask<>(() -> {
            connection.commit();
            return null;
        });
    }

    /** Holds up whoever takes down its map, once. */
    private static final class Halt extends BasicDataType<Long> {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicBoolean isArmed = new AtomicBoolean();

        @Override
        public Long[] createStorage(int size) {
            if (isArmed.getAndSet(false)) {
                reached.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return new Long[size];
        }

        @Override
        public int getMemory(Long number) {
            return Long.BYTES;
        }

        @Override
        public int compare(Long one, Long other) {
            return Long.compare(one, other);
        }

        @Override
        public void write(WriteBuffer buffer, Long number) {
            LongDataType.INSTANCE.write(buffer, number);
        }

        @Override
        public Long read(ByteBuffer buffer) {
            return LongDataType.INSTANCE.read(buffer);
        }
    }

    private static MVMap<Long, Long> map(MVStore file, Halt halt) {
        return file.openMap("halt",
                new MVMap.Builder<Long, Long>().singleWriter().keyType(halt).valueType(LongDataType.INSTANCE));
    }

    private List<String> halvesAtEach(int from, List<Told> told) throws IOException, SQLException {
        var found = new ArrayList<String>();
        Path image = folder.resolve("image");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            for (int done = 0; done < writes.size(); done++) {
                file.seek(writes.get(done).at());
                file.write(writes.get(done).bytes());
                if (done >= from) {
                    Path killed = Files.copy(image, folder.resolve("killed.mv.db"));
                    found.addAll(halves("after write " + done, done, told));
                    Files.delete(killed);
                }
            }
        }
        return found;
    }

    /** What each of many transactions finds, since H2 shows one of them what another with its number left. */
    private List<String> halves(String when, int write, List<Told> told) throws SQLException {
        var found = new ArrayList<String>();
        var source = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("killed"));
        var open = new ArrayList<Connection>();
        for (int number = 0; number < WRITERS; number++) {
            Connection connection = begun(source, "insert into early values (" + (WRITERS + number) + ")");
            open.add(connection);
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            database.sql("""
                    select id from request where id not in (select id from answer)
                    union select id from answer where id not in (select id from request)""").query(Integer.class)
                    .list().forEach(id -> found.add(when + ": half of " + id));
            List<@Nullable Integer> kept = database.sql("select id from answer").query(Integer.class).list();
            told.stream().filter(each -> each.writes() <= write + 1 && !kept.contains(each.id()))
                    .forEach(each -> found.add(when + ": lost " + each.id()));
        }
        open.getFirst().prepareStatement("shutdown").execute();
        return found;
    }

    @Test
    void takesDownNoTransactionThatEndsMeanwhile() throws Exception {
        DataSource source = recorded();
        JdbcClient.create(source).sql("create table early (id int primary key)").update();
        JdbcClient.create(source).sql("create table request (id int primary key)").update();
        MVStore file = file(source);
        for (int map = 0; map < MAPS; map++) {
            file.openMap("map" + map);
        }
        var halt = new Halt();
        MVMap<Long, Long> between = map(file, halt);
        JdbcClient.create(source).sql("create table answer (id int primary key)").update();
        var open = new ArrayList<Connection>();
        for (int number = 0; number < WRITERS; number++) {
            open.add(begun(source, "insert into early values (" + number + ")"));
        }
        Connection ends = begun(source, "insert into request values (1)", "insert into answer values (1)");
        int before = written();
        between.append(1L, 1L);
        halt.isArmed.set(true);

        FutureTask<Void> first = commit(open.getFirst());
        Thread.ofPlatform().start(first);
        halt.reached.await();
        FutureTask<Void> meanwhile = commit(ends);
        Thread waits = Thread.ofPlatform().start(meanwhile);
        await().until(() -> waits.getState() == Thread.State.WAITING || waits.getState() == Thread.State.TIMED_WAITING);
        halt.goOn.countDown();
        first.get();
        meanwhile.get();

        assertThat(halvesAtEach(before, List.of(new Told(1, written())))).isEmpty();
    }

    private List<Told> answered(DataSource source, int writer) throws SQLException {
        var told = new ArrayList<Told>();
        try (Connection own = source.getConnection()) {
            var connection = new SingleConnectionDataSource(own, true);
            JdbcClient database = JdbcClient.create(connection);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
            for (int round = 0; round < ROUNDS; round++) {
                int id = writer * ROUNDS + round;
                boolean isUndone = round % 5 == 0;
                transaction.executeWithoutResult(status -> {
                    database.sql("insert into request values (?)").param(id).update();
                    database.sql("insert into answer values (?)").param(id).update();
                    if (isUndone) {
                        status.setRollbackOnly();
                    }
                });
                if (!isUndone) {
                    told.add(new Told(id, written()));
                }
            }
        }
        return told;
    }

    @Test
    void holdsEachWholeOnceItWasToldAndNoHalf() throws Exception {
        DataSource source = recorded();
        for (String table : List.of("early", "request", "answer")) {
            JdbcClient.create(source).sql("create table " + table + " (id int primary key)").update();
        }
        int before = written();
        var told = new ArrayList<Told>();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Callable<List<Told>>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                all.add(() -> answered(source, number));
            }
            for (Future<List<Told>> each : pool.invokeAll(all)) {
                told.addAll(each.get());
            }
        }

        assertThat(told).hasSize(WRITERS * ROUNDS * 4 / 5);
        assertThat(halvesAtEach(before, told)).isEmpty();
    }

    private static FutureTask<Boolean> merging(DataSource source) {
        return new FutureTask<>(() -> {
            try (Connection connection = begun(source, "merge into early values (1)")) {
                connection.commit();
                return true;
            }
        });
    }

    private static void awaitThatItStands(Thread waits) {
        await().until(() -> waits.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void isNotHeldUpByWhoWaitsForARow() throws Exception {
        DataSource source = recorded();
        JdbcClient.create(source).sql("create table early (id int primary key)").update();
        Connection holder = begun(source, "insert into early values (1)");
        FutureTask<Boolean> waiter = merging(source);
        Thread waits = Thread.ofPlatform().start(waiter);
        awaitThatItStands(waits);

        begun(source, "insert into early values (2)").commit();
        assertThat(waiter.isDone()).isFalse();
        holder.prepareStatement("insert into early values (3)").execute();
        holder.commit();

        assertThat(waiter.get()).isTrue();
        assertThat(JdbcClient.create(source).sql("select count(*) from early").query(Integer.class).single())
                .isEqualTo(3);
    }

    /** Called by a statement. */
    public static final class Held {
        private static final CountDownLatch REACHED = new CountDownLatch(1);
        private static final CountDownLatch MAY_GO_ON = new CountDownLatch(1);

        private Held() {}

        /** Waits. */
        public static int held() throws InterruptedException {
            REACHED.countDown();
            MAY_GO_ON.await();
            return 3;
        }
    }

    @Test
    void waitsForAStatementThatIsHalfWay() throws Exception {
        DataSource source = recorded();
        JdbcClient.create(source).sql("create table early (id int primary key)").update();
        JdbcClient.create(source).sql("create alias held for '" + Held.class.getName() + ".held'").update();
        FutureTask<Connection> halfWay = new FutureTask<>(
                () -> begun(source,
                        "insert into early select case x when 1 then 1 else held() end from system_range(1, 2)"));
        Thread.ofPlatform().start(halfWay);
        Held.REACHED.await();
        int before = written();
        FutureTask<Void> other = commit(begun(source, "insert into early values (2)"));
        awaitThatItStands(Thread.ofPlatform().start(other));

        assertThat(written()).isEqualTo(before);
        Held.MAY_GO_ON.countDown();
        other.get();

        assertThat(written()).isGreaterThan(before);
        halfWay.get().close();
    }

    /** H2 lets who waits for a transaction of which a statement has failed try again and again, without a pause. */
    @Test
    void letsWhoMustGoOnGoOnWhileAnotherTriesAgainAndAgain() throws Exception {
        DataSource source = recorded();
        JdbcClient.create(source).sql("create table early (id int primary key)").update();
        JdbcClient.create(source).sql("insert into early values (7)").update();
        Connection holder = begun(source, "insert into early values (1)");
        assertThatThrownBy(() -> holder.prepareStatement("insert into early values (5), (7)").execute())
                .hasMessageContaining("primary key");
        FutureTask<Boolean> tries = merging(source);
        Thread.ofPlatform().start(tries);
        FutureTask<Void> other = commit(begun(source, "insert into early values (2)"));
        Thread commits = Thread.ofPlatform().start(other);
        await().until(() -> !commits.isAlive() || commits.getState() == Thread.State.TIMED_WAITING);

        holder.prepareStatement("insert into early values (3)").execute();
        holder.commit();

        other.get();
        assertThat(tries.get()).isTrue();
    }

    @Test
    void tellsNobodyThatSomethingIsKeptOnceTheFileIsClosed() throws Exception {
        DataSource source = recorded();
        JdbcClient.create(source).sql("create table early (id int primary key)").update();
        Connection connection = begun(source, "insert into early values (1)");

        file(source).closeImmediately();

        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
    }

    @Test
    void isWhatThePoolOfAFileIsMadeOf() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("pooled") + ";WRITE_DELAY=0");
            pool.setUsername("sa");
            new WholeCommitsProcessor().postProcessAfterInitialization(pool, "dataSource");
            JdbcClient.create(pool).sql("create table early (id int primary key)").update();

            try (Connection one = begun(pool, "insert into early values (1)");
                    Connection other = begun(pool, "insert into early values (2)")) {
                one.commit();
                other.commit();
            }

            assertThat(pool.isWrapperFor(WholeConnections.class)).isTrue();
            assertThat(file(pool).getAutoCommitDelay()).isNegative();
            assertThat(file(pool).hasUnsavedChanges()).isFalse();
        }
    }
}
