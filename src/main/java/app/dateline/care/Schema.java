package app.dateline.care;

import app.dateline.care.Table.Column;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of the store as the database describes them; the migrations' own list is left out. */
final class Schema {
    static final String MIGRATIONS = "flyway_schema_history";

    private final Connection connection;
    private final DatabaseMetaData data;

    private Schema(Connection connection) throws SQLException {
        this.connection = connection;
        this.data = connection.getMetaData();
    }

    /** All of them, those that others refer to before these. */
    static List<Table> tables(Connection connection) throws SQLException {
        return new Schema(connection).read();
    }

    private List<Table> read() throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String name : names()) {
            needs.put(name, referred(name));
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!needs.isEmpty()) {
            String next = needs.entrySet().stream().filter(each -> done.containsAll(each.getValue())).findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle: " + needs))
                    .getKey();
            ordered.add(table(next));
            done.add(next);
            needs.remove(next);
        }
        return ordered;
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = data.getTables(connection.getCatalog(), connection.getSchema(), "%",
                new String[]{"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.remove(MIGRATIONS);
        return names;
    }

    private Set<String> referred(String table) throws SQLException {
        Set<String> referred = new HashSet<>();
        try (ResultSet keys = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                referred.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return referred;
    }

    private Table table(String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        boolean numbered = false;
        try (ResultSet each = data.getColumns(connection.getCatalog(), connection.getSchema(), name, "%")) {
            while (each.next()) {
                columns.add(new Column(each.getString("COLUMN_NAME"),
                        Kind.of(each.getInt("DATA_TYPE"), each.getString("TYPE_NAME"))));
                numbered |= "YES".equals(each.getString("IS_AUTOINCREMENT"));
            }
        }
        return new Table(name, columns, key(name), numbered);
    }

    private List<String> key(String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet columns = data.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (columns.next()) {
                key.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }
}
