package app.dateline.care;

import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a column holds, whatever the database calls it: how it is read, written down as JSON and read back. */
enum Kind {
    NUMBER(ResultSet::getLong, value -> value, JsonNode::longValue),
    // What is no number (NaN) stands as a word.
    DECIMAL(ResultSet::getDouble, value -> value,
            value -> value.isNumber() ? value.doubleValue() : Double.parseDouble(value.stringValue())), FLAG(
                    ResultSet::getBoolean, value -> value,
                    JsonNode::booleanValue), MOMENT((row, at) -> row.getObject(at, OffsetDateTime.class),
                            value -> ((OffsetDateTime) value).withOffsetSameInstant(ZoneOffset.UTC).toString(),
                            value -> OffsetDateTime.parse(value.stringValue())), DAY(
                                    (row, at) -> row.getObject(at, LocalDate.class), Object::toString,
                                    value -> LocalDate.parse(value.stringValue())), BYTES(ResultSet::getBytes,
                                            value -> Base64.getEncoder().encodeToString((byte[]) value),
                                            value -> Base64.getDecoder().decode(value.stringValue())), TEXT(
                                                    ResultSet::getString, value -> value, JsonNode::stringValue);

    private final Reader reader;
    private final Function<Object, Object> json;
    private final Function<JsonNode, Object> back;

    Kind(Reader reader, Function<Object, Object> json, Function<JsonNode, Object> back) {
        this.reader = reader;
        this.json = json;
        this.back = back;
    }

    private interface Reader {
        @Nullable
        Object read(ResultSet row, int at) throws SQLException;
    }

    /** A value of the current row as the database gives and takes it; null where there is none. @param at from 1 */
    @Nullable
    Object read(ResultSet row, int at) throws SQLException {
        Object value = reader.read(row, at);
        return row.wasNull() ? null : value;
    }

    /** The same as JSON has it. */
    @Nullable
    Object json(@Nullable Object value) {
        return value == null ? null : json.apply(value);
    }

    /** The other way. */
    @Nullable
    Object back(JsonNode value) {
        return value.isNull() ? null : back.apply(value);
    }

    /**
     * Of a column as the driver describes it.
     *
     * @param type of {@link java.sql.Types}
     * @param name what the database calls the type
     * @throws IllegalArgumentException for a type that no table of ours has
     */
    static Kind of(int type, String name) {
        // PostgreSQL's driver tells a moment with its zone from one without by the name alone.
        if (name.toLowerCase(Locale.ROOT).matches("timestamptz|timestamp.* with time zone")) {
            return MOMENT;
        }
        return switch (JDBCType.valueOf(type)) {
            case BIGINT, INTEGER, SMALLINT -> NUMBER;
            case DOUBLE, FLOAT, REAL -> DECIMAL;
            case BOOLEAN, BIT -> FLAG;
            case DATE -> DAY;
            case BINARY, VARBINARY, LONGVARBINARY -> BYTES;
            case VARCHAR, CHAR, LONGVARCHAR -> TEXT;
            default -> throw new IllegalArgumentException("columns of type " + name + " cannot be laid aside");
        };
    }
}
