package app.dateline.care;

import app.dateline.care.Table.Column;
import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself; written last, so a backup that has one is whole.
 *
 * @param format of the file, {@link #FORMAT}
 * @param schema the version of the tables
 * @param made when
 */
record Manifest(int format, String schema, Instant made, List<Part> tables) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * The rows of one table, one JSON array a line.
     *
     * @param sha256 of its lines
     */
    record Part(String table, List<Column> columns, long rows, String sha256) {
        Part {
            columns = List.copyOf(columns);
        }

        String entry() {
            return entry(table);
        }

        static String entry(String table) {
            return "tables/" + table + ".jsonl";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }

    /** How many rows of this table; 0 when it is not there. */
    long rows(String table) {
        return tables.stream().filter(part -> part.table().equals(table)).mapToLong(Part::rows).sum();
    }
}
