package app.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema.org description of the article that a page carries in its JSON-LD scripts, if it has one. */
record JsonLd(@Nullable JsonNode article) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static JsonLd of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<JsonNode> found = parse(script.data()).flatMap(JsonLd::articleIn);
            if (found.isPresent()) {
                return new JsonLd(found.get());
            }
        }
        return new JsonLd(null);
    }

    private static Optional<JsonNode> parse(String script) {
        try {
            return Optional.of(JSON.readTree(script));
        } catch (JacksonException e) {
            // A page's own mistake; Open Graph and the page itself say the same.
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> articleIn(JsonNode node) {
        if (node.isObject() && isArticle(node.path("@type"))) {
            return Optional.of(node);
        }
        JsonNode inside = node.isArray() ? node : node.path("@graph");
        for (JsonNode each : inside) {
            if (each.isObject() && isArticle(each.path("@type"))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        return values(type).stream().map(each -> each.asString(""))
                .anyMatch(name -> name.endsWith("Article") || name.equals("BlogPosting") || name.equals("Report"));
    }

    /** A field that is words, or a thing with an {@code @id}. */
    Optional<String> text(String field) {
        JsonNode value = article == null ? null : article.path(field);
        if (value != null && value.isObject()) {
            value = value.path("@id");
        }
        return value != null && value.isString() ? words(value) : Optional.empty();
    }

    /** A field that is a person or an organisation, or several: their names. */
    Optional<String> name(String field) {
        if (article == null) {
            return Optional.empty();
        }
        String names = values(article.path(field)).stream()
                .flatMap(each -> words(each.isObject() ? each.path("name") : each).stream())
                .filter(name -> !name.startsWith("http")).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static List<JsonNode> values(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            all.add(node);
        }
        return all;
    }

    private static Optional<String> words(JsonNode node) {
        return node.isString() ? Optional.of(Parser.unescapeEntities(node.stringValue(), false).strip())
                .filter(words -> !words.isEmpty()) : Optional.empty();
    }
}
