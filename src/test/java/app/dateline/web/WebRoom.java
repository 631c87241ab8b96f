package app.dateline.web;

import app.dateline.bot.Bot;
import app.dateline.chat.Evidence;
import app.dateline.chat.Proof;
import app.dateline.chat.Words;
import app.dateline.home.RetentionSettings;
import app.dateline.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mockito.Mockito;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web room on a real port with a real database; only the brain behind it is played. */
final class WebRoom implements AutoCloseable {
    final Bot bot;
    final TestClock clock;
    final Set<Evidence> withdrawn;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    private WebRoom(ConfigurableApplicationContext context) {
        this.context = context;
        this.bot = context.getBean(Bot.class);
        this.clock = context.getBean(TestClock.class);
        this.withdrawn = context.getBean(Withdrawn.class).evidence();
    }

    static WebRoom open() {
        return new WebRoom(new SpringApplicationBuilder(Furniture.class).web(WebApplicationType.SERVLET).run(
                "--server.port=0", "--management.endpoint.health.validate-group-membership=false",
                "--dateline.topics=src/test/resources/web-topics.yml",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** A request to this room, to be added to. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    HttpRequest.Builder post(String path, String body) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
    }

    record Withdrawn(Set<Evidence> evidence) {}

    @TestConfiguration
    @EnableAutoConfiguration
    @ComponentScan({"app.dateline.web", "app.dateline.article", "app.dateline.topic"})
    @ConfigurationPropertiesScan({"app.dateline.web", "app.dateline.topic"})
    @Import(Words.class)
    static class Furniture {
        @Bean
        Bot bot() {
            return Mockito.mock(Bot.class);
        }

        @Bean
        RetentionSettings retention() {
            return RetentionSettings.usual();
        }

        @Bean
        TestClock clock() {
            return new TestClock("2026-03-03T10:00:00Z");
        }

        @Bean
        Withdrawn withdrawn() {
            return new Withdrawn(ConcurrentHashMap.newKeySet());
        }

        @Bean
        Proof proof(Withdrawn withdrawn) {
            return (evidence, words) -> !withdrawn.evidence().contains(evidence);
        }
    }
}
