package app.dateline.work;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which lease of this database. */
@Repository
public class Leases implements AfterRestore {
    private final JdbcClient jdbc;

    public Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The processes, by the names they gave themselves, that do work on this database now or did until a moment ago. */
    public List<String> holders() {
        return jdbc.sql("select distinct holder from lease where until_at > current_timestamp order by holder")
                .query((row, number) -> Objects.requireNonNull(row.getString(1))).list();
    }

    /** Whoever held one when the backup was made holds it no more. */
    @Override
    public void settle() {
        jdbc.sql("delete from lease").update();
    }
}
