package app.dateline.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets each table of the embedded database go on numbering after its last row, before anything else uses it. H2 keeps how far it has
 * numbered in a write of its own, a moment after others can commit rows with these numbers: a process killed between the two
 * leaves rows whose numbers would be given out again.
 */
@Component
class Numbering implements Callback {
    private static final Logger log = LoggerFactory.getLogger(Numbering.class);

    private record Numbered(String table, String column, long next) {}

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        if (isEmbedded(context.getConnection())) {
            var database = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
            numbered(database).forEach(each -> goOn(database, each));
        }
    }

    private static boolean isEmbedded(Connection connection) {
        try {
            return "H2".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its name", e);
        }
    }

    private static List<Numbered> numbered(JdbcClient database) {
        return database.sql("""
                select table_name, column_name, identity_base from information_schema.columns
                where is_identity = 'YES' and table_schema = current_schema""")
                .query((row, number) -> new Numbered(row.getString(1), row.getString(2), row.getLong(3))).list();
    }

    private static void goOn(JdbcClient database, Numbered each) {
        long last = database.sql("select coalesce(max(" + each.column() + "), 0) from " + each.table())
                .query(Long.class).single();
        if (last >= each.next()) {
            log.info("table {} has rows up to {} and was about to number the next one {}; it goes on after them",
                    each.table(), last, each.next());
            database.sql("alter table " + each.table() + " alter column " + each.column() + " restart with "
                    + (last + 1)).update();
        }
    }

    @Override
    public String getCallbackName() {
        return "numbering";
    }
}
