package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.testing.SampleArticles;
import app.dateline.text.Quote;
import app.dateline.text.Span;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class StoreApiTest {
    private static WebRoom room;
    private static Articles articles;

    @BeforeAll
    static void open() {
        room = WebRoom.open();
        articles = room.bean(Articles.class);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @BeforeEach
    void empty() {
        List.of("quote", "article_key", "article_version", "article")
                .forEach(table -> room.bean(JdbcClient.class).sql("delete from " + table).update());
    }

    @Test
    void listsArticlesPageByPageNewestFirst() {
        articles.saveAll(IntStream.range(0, 21)
                .mapToObj(number -> SampleArticles.ref("r" + number, "2026-03-01", "Headline " + number,
                        "Text " + number))
                .toList());
        long festival = articles.save(SampleArticles.festival()).articleId();

        JsonNode first = json("/api/articles");
        JsonNode second = json("/api/articles?page=1");
        JsonNode found = json("/api/articles?q=LANTERN");

        assertThat(first.get("articles")).hasSize(20);
        assertThat(first.get("articles").get(0).toString()).isEqualTo(
                "{\"id\":" + festival
                        + ",\"ref\":\"festival\",\"version\":1,\"headline\":\"Lantern festival draws record crowd\","
                        + "\"source\":\"Harbour Post\",\"published\":\"2026-03-02\",\"url\":null,\"status\":\"published\"}");
        assertThat(second.get("articles")).hasSize(2);
        assertThat(second.get("page").intValue()).isEqualTo(1);
        assertThat(second.get("pages").intValue()).isEqualTo(2);
        assertThat(second.get("total").intValue()).isEqualTo(22);
        assertThat(found.get("articles")).hasSize(1);
        assertThat(json("/api/articles?page=7").get("articles")).isEmpty();
    }

    @Test
    void readsAnArticleWithAllItsVersions() {
        long id = articles.save(SampleArticles.bridge()).articleId();
        articles.save(
                SampleArticles.ref("bridge", "2026-03-01", "Old bridge to close for two years", "It takes longer."));

        JsonNode article = json("/api/articles/" + id);

        assertThat(article.get("ref").stringValue()).isEqualTo("bridge");
        assertThat(article.get("status").stringValue()).isEqualTo("published");
        assertThat(article.get("versions")).hasSize(2);
        assertThat(article.get("versions").get(0).get("text").stringValue()).isEqualTo(SampleArticles.bridge().text());
        assertThat(article.get("versions").get(1).get("version").intValue()).isEqualTo(2);
        assertThat(article.get("versions").get(1).get("sha256").stringValue()).hasSize(64);
        assertThat(article.get("versions").get(1).get("published").stringValue()).isEqualTo("2026-03-01");
    }

    @Test
    void aRetractedArticleIsARecordButNoNews() {
        long id = articles.save(SampleArticles.bridge()).articleId();
        room.bean(JdbcClient.class).sql("update article set status = 'RETRACTED'").update();

        assertThat(json("/api/articles/" + id).get("status").stringValue()).isEqualTo("retracted");
        assertThat(json("/api/articles").get("articles")).isEmpty();
    }

    @Test
    void findsQuotesBySpeakerAndWords() {
        long id = articles.save(SampleArticles.bridge()).articleId();
        String text = SampleArticles.bridge().text();
        int start = text.indexOf("The work takes");
        room.bean(Quotes.class).replaceAll(List.of(new Quotes.Found(id, 1, List.of(
                new Quote(new Span(start, start + 22), "Ana Brandt", "Mayor", "said", 0.9, null)), List.of())));

        JsonNode quote = json("/api/quotes?speaker=brandt&q=YEAR").get("quotes").get(0);

        assertThat(quote.get("text").stringValue()).isEqualTo("The work takes a year.");
        assertThat(text.substring(quote.get("start").intValue(), quote.get("end").intValue()))
                .isEqualTo("The work takes a year.");
        assertThat(quote.get("article").get("ref").stringValue()).isEqualTo("bridge");
        assertThat(json("/api/quotes?speaker=nobody").get("quotes")).isEmpty();
    }

    @Test
    void listsTopics() {
        assertThat(room.send(room.to("/api/topics")).body()).isEqualTo(
                "[{\"command\":\"bridge\",\"title\":\"Old bridge\",\"description\":\"The repairs of the old bridge\","
                        + "\"aliases\":[\"vell\"]}]");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        assertThat(problem("/api/articles/77", 404)).contains("no article with the id 77");
        assertThat(problem("/api/articles/x", 400)).contains("id");
        assertThat(problem("/api/articles?page=-1", 400)).contains("page");
        assertThat(problem("/api/articles?page=x", 400)).contains("page");
        assertThat(problem("/api/quotes?limit=51", 400)).contains("1 to 50");
        assertThat(problem("/api", 404)).contains("nothing at this address");
    }

    @Test
    void describesItselfInOpenApi() {
        JsonNode docs = json("/v3/api-docs");

        assertThat(docs.get("info").get("title").stringValue()).isEqualTo("Dateline");
        assertThat(docs.get("info").get("version").stringValue()).isNotBlank();
        assertThat(docs.get("paths").propertyNames()).containsExactlyInAnyOrder("/api/ask", "/api/articles",
                "/api/articles/{id}", "/api/topics", "/api/quotes");
        assertThat(docs.get("paths").get("/api/ask").get("post").get("requestBody").toString()).contains("AskRequest");
        assertThat(docs.get("components").get("schemas").get("AnswerJson").get("properties").propertyNames())
                .contains("took_ms", "nearest", "passages");
    }

    private JsonNode json(String path) {
        HttpResponse<String> response = room.send(room.to(path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return room.json(response);
    }

    private String problem(String path, int status) {
        HttpResponse<String> response = room.send(room.to(path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return room.json(response).get("detail").stringValue();
    }
}
