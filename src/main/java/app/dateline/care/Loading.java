package app.dateline.care;

import app.dateline.care.Manifest.Part;
import app.dateline.care.Table.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;

/** A backup's rows on their way into empty tables. */
final class Loading {
    /** A row may have a megabyte or two. */
    private static final int AT_A_TIME = 10;

    private final Connection connection;
    private final Archive archive;
    private final LongConsumer progress;
    private long loaded;

    Loading(Connection connection, Archive archive, LongConsumer progress) {
        this.connection = connection;
        this.archive = archive;
        this.progress = progress;
    }

    /** Fills the tables in this order and returns how many rows that were. */
    long all(Map<Table, Part> tables) throws SQLException {
        for (Map.Entry<Table, Part> each : tables.entrySet()) {
            try {
                fill(each.getKey(), each.getValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return loaded;
    }

    private void fill(Table table, Part part) throws SQLException, IOException {
        String insert = "insert into " + table.name() + " (" + table.columnNames() + ") values ("
                + Table.marks(table.columns().size()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            archive.<SQLException>rows(part, row -> {
                set(statement, table, row);
                statement.addBatch();
                progress.accept(++loaded);
                if (loaded % AT_A_TIME == 0) {
                    statement.executeBatch();
                }
            });
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Table table, JsonNode row) throws SQLException {
        int at = 0;
        for (Column column : table.columns()) {
            statement.setObject(at + 1, column.kind().back(row.get(at)));
            at++;
        }
    }
}
