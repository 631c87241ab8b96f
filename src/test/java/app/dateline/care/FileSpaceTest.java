package app.dateline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class FileSpaceTest {
    private static final int ROUNDS = 20;
    private static final int ROWS = 200;
    private static final int INDEXES = 8;

    @TempDir
    private Path folder;

    /** A table with rows that belong at many places of its indexes, as numbers of chats and articles do. */
    private DataSource database(String name) {
        var source = new JdbcDataSource();
        // A chunk that was moved is overwritten at once instead of after 45 seconds.
        source.setURL("jdbc:h2:file:" + folder.resolve(name) + ";RETENTION_TIME=0;DB_CLOSE_DELAY=-1");
        var whole = new WholeConnections(source);
        JdbcClient database = JdbcClient.create(whole);
        database.sql("create table message (id int primary key, " + columns("uuid") + ")").update();
        for (int index = 0; index < INDEXES; index++) {
            database.sql("create index i" + index + " on message (c" + index + ")").update();
        }
        return whole;
    }

    private static String columns(String type) {
        return IntStream.range(0, INDEXES).mapToObj(index -> "c" + index + " " + type)
                .collect(Collectors.joining(", "));
    }

    private long grown(String name, boolean isTidied) throws IOException {
        DataSource source = database(name);
        JdbcClient database = JdbcClient.create(source);
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 0; row < ROWS; row++) {
                database.sql("insert into message values (?" + ", random_uuid()".repeat(INDEXES) + ")")
                        .param(round * ROWS + row).update();
            }
            if (isTidied) {
                FileSpace.tidy(source);
            }
        }
        return Files.size(folder.resolve(name + ".mv.db"));
    }

    @Test
    void usesTheSpaceOfWhatIsNotNeededAgainAndKeepsEachRow() throws IOException {
        long left = grown("left", false);
        long tidied = grown("tidied", true);

        assertThat(tidied).isLessThan(left / 2);
        Files.copy(folder.resolve("tidied.mv.db"), folder.resolve("killed.mv.db"));
        var killed = new JdbcDataSource();
        killed.setURL("jdbc:h2:file:" + folder.resolve("killed"));
        assertThat(JdbcClient.create(killed).sql("select count(distinct c7) from message").query(Integer.class)
                .single()).isEqualTo(ROUNDS * ROWS);
    }
}
