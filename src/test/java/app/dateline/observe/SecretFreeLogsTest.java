package app.dateline.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;

class SecretFreeLogsTest {
    private static final String TOKEN = "987654321:AAH-abcdefghijklmnopqrstuvwxyz_0123";

    @TempDir
    private Path folder;

    /** An application of nothing but its logs. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @ParameterizedTest
    @ValueSource(strings = {"", "ecs"})
    void blotsTokensOutOfEveryLineInEveryFormat(String format) throws IOException {
        String logged = logged(format, () -> LoggerFactory.getLogger("telegram").error(
                "POST https://api.example.org/bot{}/getMe failed, short is {}", TOKEN, "short-token",
                new IllegalStateException("token " + TOKEN)));

        assertThat(logged).contains("getMe failed").doesNotContain(TOKEN).doesNotContain("short-token")
                .contains("/bot[secret]/getMe");
        assertThat(logged.startsWith("{")).isEqualTo(format.equals("ecs"));
    }

    @Test
    void leavesOtherLinesAsTheyAre() throws IOException {
        assertThat(logged("", () -> LoggerFactory.getLogger("ingest").warn("12:30:45 köln: 3 files, 100:1")))
                .contains("12:30:45 köln: 3 files, 100:1");
    }

    @AfterEach
    void logAsTestsDo() {
        LoggingSystem logging = LoggingSystem.get(SecretFreeLogsTest.class.getClassLoader());
        logging.cleanUp();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), "classpath:logback-test.xml",
                null);
    }

    /** What Spring Boot does of itself when there is no file for tests. */
    private Path configuration(String format) throws IOException {
        String appender = format.isEmpty() ? "console-appender.xml" : "structured-console-appender.xml";
        return Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <include resource="org/springframework/boot/logging/logback/defaults.xml"/>
                  <include resource="org/springframework/boot/logging/logback/%s"/>
                  <root level="INFO"><appender-ref ref="CONSOLE"/></root>
                </configuration>
                """.formatted(appender));
    }

    private String logged(String format, Runnable log) throws IOException {
        PrintStream console = System.out;
        var bytes = new ByteArrayOutputStream();
        LoggingSystem logging = LoggingSystem.get(SecretFreeLogsTest.class.getClassLoader());
        logging.cleanUp();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        try (var context = application.run("--logging.config=" + configuration(format),
                "--dateline.telegram.token=short-token",
                format.isEmpty() ? "--debug=false" : "--logging.structured.format.console=" + format)) {
            bytes.reset();
            log.run();
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(console);
            System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        }
    }
}
