package app.dateline.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed, versions 1 and 1.1. */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFeed() {}

    /**
     * @throws Refused when it is no JSON, or another kind of it
     */
    static FeedDocument read(String text, URI address) throws Refused {
        JsonNode feed = parsed(text);
        if (!feed.path("items").isArray()
                || !(words(feed, "version").contains("jsonfeed.org") || feed.path("title").isString())) {
            throw new Refused(null, "feed.unknown");
        }
        String language = DraftChecks.language(words(feed, "language"));
        List<FeedItem> items = new ArrayList<>();
        feed.path("items").forEach(item -> item(item, language, address).ifPresent(items::add));
        return new FeedDocument(FeedText.line(words(feed, "title")), items);
    }

    private static JsonNode parsed(String text) throws Refused {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNr(), 1);
            throw new Refused(line, "feed.json", line);
        }
    }

    private static Optional<FeedItem> item(JsonNode item, @Nullable String ofFeed, URI address) {
        String title = FeedText.plainLine(words(item, "title"));
        String url = FeedText.address(first(item, "url", "external_url"), address);
        return FeedText.id(words(item, "id"), url, title).map(id -> {
            TextBlocks text = text(item, String.valueOf(url), title);
            String language = DraftChecks.language(words(item, "language"));
            return new FeedItem(id, url, title, text.text(), text.headings(), FeedText.author(author(item)),
                    FeedText.date(Stream.of(words(item, "date_published"), words(item, "date_modified"))),
                    language == null ? ofFeed : language);
        });
    }

    private static TextBlocks text(JsonNode item, String url, String title) {
        return FeedText.longest(
                List.of(new FeedText.Part(words(item, "content_html"), false),
                        new FeedText.Part(words(item, "content_text"), true),
                        new FeedText.Part(words(item, "summary"), true)),
                url, title);
    }

    private static String author(JsonNode item) {
        String one = words(item.path("author"), "name");
        List<String> several = new ArrayList<>();
        item.path("authors").forEach(each -> several.add(words(each, "name")));
        String joined = String.join(", ", several.stream().filter(name -> !name.isBlank()).toList());
        return joined.isEmpty() ? one : joined;
    }

    private static String first(JsonNode item, String field, String other) {
        String value = words(item, field);
        return value.isBlank() ? words(item, other) : value;
    }

    private static String words(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }
}
