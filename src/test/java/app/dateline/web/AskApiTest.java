package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import app.dateline.bot.AnswerJson;
import app.dateline.bot.AnswerJson.ArticleJson;
import app.dateline.bot.AnswerJson.PassageJson;
import app.dateline.bot.AnswerJson.SpanJson;
import app.dateline.bot.AskRequest;
import app.dateline.bot.InvalidQuestion;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import tools.jackson.databind.JsonNode;

class AskApiTest {
    private static WebRoom room;

    @BeforeAll
    static void open() {
        room = WebRoom.open();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @BeforeEach
    void forget() {
        Mockito.reset(room.bot);
    }

    @Test
    void answersInTheContractsWords() {
        var article = new ArticleJson(3, "bridge", 1, "Old bridge to close", "Harbour Post", "2026-03-01", null);
        when(room.bot.ask(new AskRequest("When?", 2, true, LocalDate.of(2026, 3, 3), List.of("bridge"))))
                .thenReturn(new AnswerJson("When?", "answered", 0.9, null, null, List.of(),
                        List.of(new PassageJson(article, null, "On 1 April.", 10, 21, new SpanJson(10, 21), 1.5, 1,
                                List.of())),
                        List.of(), List.of(), 1.25));

        var response = room.send(room.post("/api/ask", """
                {"question":"When?","limit":2,"closest":true,"date":"2026-03-03","pool":["bridge"],"later":1}"""));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(room.json(response)).isEqualTo(tools.jackson.databind.json.JsonMapper.shared().readTree(
                """
                        {"question":"When?","status":"answered","confidence":0.9,"topic":null,"passages":[{"article":{"id":3,
                        "ref":"bridge","version":1,"headline":"Old bridge to close","source":"Harbour Post",
                        "published":"2026-03-01","url":null},"section":null,"text":"On 1 April.","start":10,"end":21,
                        "highlight":{"start":10,"end":21},"score":1.5,"sources":1,"also_in":[]}],"quotes":[],"nearest":[],"took_ms":1.25}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"question":5}                       | question must be a string
            {"question":["a"]}                   | question must be a string
            {"question":"a","limit":0}           | from 1 to 50
            {"question":"a","limit":51}          | from 1 to 50
            {"question":"a","limit":"5"}         | from 1 to 50
            {"question":"a","limit":2.5}         | from 1 to 50
            {"question":"a","limit":99999999999} | from 1 to 50
            {"question":"a","closest":"yes"}     | closest must be true or false
            {"question":"a","date":"6 May"}      | date must be a day
            {"question":"a","pool":"b"}          | pool must be a list
            ["a"]                                | one JSON object
            "a"                                  | one JSON object
            {"question":                         | not well-formed JSON
            {"question":"a"} x                   | not well-formed JSON
            not json                             | not well-formed JSON
            ''                                   | body is missing
            """)
    void saysWhatIsWrongWithABody(String body, String detail) {
        JsonNode problem = problem(room.send(room.post("/api/ask", body)), 400);

        assertThat(problem.get("detail").stringValue()).contains(detail);
    }

    @Test
    void passesOnWhatTheBrainRefuses() {
        when(room.bot.ask(any())).thenThrow(new InvalidQuestion("The question is empty."));

        JsonNode problem = problem(room.send(room.post("/api/ask", "{\"question\":\" \"}")), 400);

        assertThat(problem.get("detail").stringValue()).isEqualTo("The question is empty.");
        assertThat(problem.get("title").stringValue()).isEqualTo("Bad Request");
    }

    @Test
    void neverShowsWhatBrokeInside() {
        when(room.bot.ask(any())).thenThrow(new IllegalStateException("secret detail"));

        HttpResponse<String> response = room.send(room.post("/api/ask", "{\"question\":\"a\"}"));

        assertThat(problem(response, 500).get("detail").stringValue()).contains("reference");
        assertThat(response.body()).doesNotContain("secret", "Exception", "app.dateline");
    }

    @Test
    void refusesOtherMethodsTypesAndAddresses() {
        problem(room.send(room.to("/api/ask")), 405);
        problem(room.send(room.to("/api/ask").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("a"))),
                415);
        problem(room.send(room.to("/api/nothing")), 404);
        problem(room.send(room.post("/api/ask", "{}").header("Accept", "text/csv")), 406);
    }

    @Test
    void refusesLongBodiesWhetherTheirLengthIsAnnouncedOrNot() {
        String body = "{\"question\":\"" + "a".repeat(70_000) + "\"}";

        problem(room.send(room.post("/api/ask", body)), 413);
        problem(room.send(room.to("/api/ask").header("Content-Type", "application/json").POST(
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))))),
                413);
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = room.json(response);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        return problem;
    }
}
