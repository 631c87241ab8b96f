package app.dateline.care;

import app.dateline.care.Table.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows of a table in the order of its key, some at a time: a table may be larger than the memory. */
final class Rows {
    /** A row may have a megabyte or two. */
    private static final int AT_A_TIME = 10;

    private final Connection connection;
    private final Table table;

    Rows(Connection connection, Table table) {
        this.connection = connection;
        this.table = table;
    }

    /** What is done with a row. @param <E> what may go wrong */
    interface Taker<E extends Exception> {
        void take(List<@Nullable Object> row) throws E;
    }

    <E extends Exception> void each(Taker<E> taker) throws SQLException, E {
        List<List<@Nullable Object>> page = page(List.of());
        while (!page.isEmpty()) {
            for (List<@Nullable Object> row : page) {
                taker.take(row);
            }
            page = page.size() < AT_A_TIME ? List.of() : page(key(page.getLast()));
        }
    }

    private List<@Nullable Object> key(List<@Nullable Object> row) {
        List<@Nullable Object> key = new ArrayList<>();
        table.keyPlaces().forEach(place -> key.add(row.get(place)));
        return key;
    }

    private List<List<@Nullable Object>> page(List<@Nullable Object> after) throws SQLException {
        List<List<@Nullable Object>> page = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select(!after.isEmpty()))) {
            for (int i = 0; i < after.size(); i++) {
                statement.setObject(i + 2, after.get(i));
            }
            if (!after.isEmpty()) {
                statement.setObject(1, after.getFirst());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(row(rows));
                }
            }
        }
        return page;
    }

    private String select(boolean goesOn) {
        // The first condition says nothing new, but is one that every database uses an index for.
        String from = goesOn
                ? " where " + table.key().getFirst() + " >= ? and (" + table.keyNames() + ") > ("
                        + Table.marks(table.key().size()) + ")"
                : "";
        return "select " + table.columnNames() + " from " + table.name() + from + " order by " + table.keyNames()
                + " limit " + AT_A_TIME;
    }

    private List<@Nullable Object> row(ResultSet rows) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        int at = 1;
        for (Column column : table.columns()) {
            row.add(column.kind().read(rows, at++));
        }
        return row;
    }
}
