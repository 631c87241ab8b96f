package app.dateline.ingest;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a JSON lines file:
 * {@code {"id","title","text"}}, and where known {@code source}, {@code date} or {@code published}, {@code url},
 * {@code language} or {@code lang}, {@code author}. Other fields are ignored.
 */
record JsonArticle(JsonNode fields) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static JsonArticle parse(String line) throws Refused {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new Refused(null, "import.json.shape");
            }
            return new JsonArticle(node);
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new Refused(null, "import.json.broken", column, String.valueOf(e.getOriginalMessage()));
        }
    }

    Draft draft(Origin origin, int line, DraftSink notes) throws Refused {
        JsonNode text = fields.get("text");
        if (text == null || !text.isString()) {
            throw new Refused(null, "import.json.text");
        }
        Origin here = new Origin(origin.name() + " line " + line, null, null, origin.options());
        return DraftChecks.text(TextDecoder.lines(text.stringValue()), here).ref(text("id")).headline(text("title"))
                .source(origin.source(text("source"))).url(text("url")).author(text("author"))
                .language(DraftChecks.language(text("language", "lang"))).published(published(origin, line, notes))
                .build();
    }

    private @Nullable Published published(Origin origin, int line, DraftSink notes) throws Refused {
        String date = text("published", "date");
        Published read = date == null ? origin.options().published() : Dates.read(date).orElse(null);
        if (read == null && date != null) {
            notes.note(new Note(origin.name(), line, Reason.of("import.date", date)));
        }
        return read;
    }

    /** The words under the first of these names that is there; null when none is. */
    private @Nullable String text(String... names) throws Refused {
        for (String name : names) {
            JsonNode value = fields.get(name);
            if (value == null || value.isNull()) {
                continue;
            }
            if (!value.isString() && !value.isNumber()) {
                throw new Refused(null, "import.json.field", name);
            }
            if (!value.asString().isBlank()) {
                return value.asString().strip();
            }
        }
        return null;
    }
}
