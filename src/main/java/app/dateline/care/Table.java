package app.dateline.care;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the store.
 *
 * @param key the columns that tell its rows apart, in order
 * @param numbered true when the database numbers its rows by itself
 */
record Table(String name, List<Column> columns, List<String> key, boolean numbered) {
    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("table " + name + " has no primary key to read it in the order of");
        }
    }

    record Column(String name, Kind kind) {}

    String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    String keyNames() {
        return String.join(", ", key);
    }

    /** Where in a row the key stands. */
    List<Integer> keyPlaces() {
        List<String> names = columns.stream().map(Column::name).toList();
        return key.stream().map(names::indexOf).toList();
    }

    /** "?, ?" for as many values. */
    static String marks(int values) {
        return String.join(", ", java.util.Collections.nCopies(values, "?"));
    }
}
