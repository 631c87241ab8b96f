package app.dateline.text.bench;

import app.dateline.text.AnalyzedText;
import app.dateline.text.Quote;
import app.dateline.text.TextAnalyzer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads articles as JSON lines ({@code id}, {@code text}, optional {@code lang}) and prints their quotes, one article a line. */
final class QuotesOf {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuotesOf() {}

    /** @param arguments the file of articles */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        TextAnalyzer analyzer = new TextAnalyzer();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            JsonNode article = JSON.readTree(line);
            String text = article.path("text").asString();
            AnalyzedText found = analyzer.analyze(text,
                    article.hasNonNull("lang") ? article.path("lang").asString() : null, null);
            out.println(JSON.writeValueAsString(Map.of("article_id", article.path("id").asString(), "quotes",
                    found.quotes().stream().map(quote -> row(text, quote)).toList())));
        }
        out.flush();
    }

    private static Map<String, Object> row(String text, Quote quote) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("text", quote.span().of(text));
        for (var entry : List.of(Map.entry("speaker", String.valueOf(quote.speaker())),
                Map.entry("role", String.valueOf(quote.role())),
                Map.entry("cue", String.valueOf(quote.cue())))) {
            row.put(entry.getKey(), entry.getValue().equals("null") ? null : entry.getValue());
        }
        row.put("confidence", quote.confidence());
        row.put("part_of", quote.partOf());
        return row;
    }
}
