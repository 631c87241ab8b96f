package app.dateline.cli;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the outside sees it everywhere: snake_case, one object on one line. */
final class JsonLines {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private JsonLines() {}

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
