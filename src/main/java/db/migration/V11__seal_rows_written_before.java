package db.migration;

import app.dateline.text.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Gives a seal to the messages that were written before there were seals, so that none that waits is lost. */
public final class V11__seal_rows_written_before extends BaseJavaMigration {

    private record Table(String name, String key) {}

    @Override
    public void migrate(Context context) throws SQLException {
        for (Table table : List.of(new Table("outbox", "id"), new Table("web_message", "seq"))) {
            seal(context.getConnection(), table);
        }
    }

    private static void seal(Connection connection, Table table) throws SQLException {
        String chat = table.name().equals("web_message") ? ", chat" : "";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select " + table.key() + ", payload" + chat + " from " + table.name() + " where seal = ''");
                PreparedStatement sealed = connection.prepareStatement("update " + table.name() + " set seal = ? where "
                        + table.key() + " = ?" + (chat.isEmpty() ? "" : " and chat = ?"))) {
            while (rows.next()) {
                sealed.setString(1, Sha256.of(rows.getString("payload")));
                sealed.setLong(2, rows.getLong(table.key()));
                if (!chat.isEmpty()) {
                    sealed.setString(3, rows.getString("chat"));
                }
                sealed.addBatch();
            }
            sealed.executeBatch();
        }
    }
}
