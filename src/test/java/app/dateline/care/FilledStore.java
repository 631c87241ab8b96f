package app.dateline.care;

import app.dateline.care.Table.Column;
import app.dateline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A store in which every table has rows, with all that a text may hold. */
final class FilledStore {
    private static final int ROWS = 450;

    private FilledStore() {}

    static void fill(TestDatabase database) {
        onConnection(database, connection -> {
            for (Table table : Schema.tables(connection)) {
                database.jdbc.sql("delete from " + table.name()).update();
                Map<String, Integer> lengths = lengths(connection, table);
                for (int i = 1; i <= (table.numbered() ? ROWS : 3); i++) {
                    insert(connection, table, lengths, i);
                }
            }
            return true;
        });
    }

    private static void insert(Connection connection, Table table, Map<String, Integer> lengths, int row)
            throws SQLException {
        try (var statement = connection.prepareStatement("insert into " + table.name() + " (" + table.columnNames()
                + ") values (" + Table.marks(table.columns().size()) + ")")) {
            int at = 1;
            for (Column column : table.columns()) {
                Object value = value(column, row);
                statement.setObject(at++,
                        value instanceof String && Objects.requireNonNull(lengths.get(column.name())) < 20
                                ? "" + row % 10
                                : value);
            }
            statement.executeUpdate();
        }
    }

    private static Map<String, Integer> lengths(Connection connection, Table table) throws SQLException {
        Map<String, Integer> lengths = new HashMap<>();
        try (ResultSet found = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(),
                table.name(), null)) {
            while (found.next()) {
                lengths.put(found.getString("COLUMN_NAME"), found.getInt("COLUMN_SIZE"));
            }
        }
        return lengths;
    }

    private static Object value(Column column, int row) {
        return switch (column.kind()) {
            case NUMBER -> row;
            case DECIMAL -> row + 0.1;
            case FLAG -> row % 2 == 0;
            case MOMENT -> OffsetDateTime.of(2026, 3, 1, 9, 0, row % 60, row * 1_000, ZoneOffset.ofHours(row % 12));
            case DAY -> LocalDate.of(2026, 1, 1).plusDays(row);
            case BYTES -> new byte[]{0, -1, (byte) row};
            case TEXT -> row % 3 == 0 ? "" + row : "ж\n\"" + row;
        };
    }

    /** Every table's rows as JSON lines: equal ones hold the same. */
    static Map<String, List<String>> contents(TestDatabase database) {
        return onConnection(database, connection -> {
            Map<String, List<String>> contents = new LinkedHashMap<>();
            for (Table table : Schema.tables(connection)) {
                List<String> rows = new ArrayList<>();
                new Rows(connection, table).<RuntimeException>each(row -> rows.add(line(table, row)));
                contents.put(table.name(), rows);
            }
            return contents;
        });
    }

    private static String line(Table table, List<@Nullable Object> row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(table.columns().get(i).kind().json(row.get(i)));
        }
        return JsonMapper.shared().writeValueAsString(values);
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static <T> T onConnection(TestDatabase database, Work<T> work) {
        try (Connection connection = database.source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
