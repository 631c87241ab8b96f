package app.dateline.observe;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Takes secrets out of every log line, in whatever format and wherever it is written, as soon as logging is set up. */
public final class SecretFreeLogs implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final List<String> SECRETS = List.of("dateline.telegram.token", "dateline.telegram.webhook.secret",
            "spring.datasource.password");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        List<String> secrets = secrets(event.getEnvironment());
        ILoggerFactory logging = LoggerFactory.getILoggerFactory();
        if (logging instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(appender -> {
                if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
                    stream.setEncoder(SecretFreeEncoder.around(stream.getEncoder(), secrets));
                }
            });
        }
    }

    private static List<String> secrets(Environment environment) {
        return SECRETS.stream().flatMap(name -> Stream.ofNullable(environment.getProperty(name)))
                .filter(secret -> !secret.isBlank()).filter(Objects::nonNull).toList();
    }

    /** Right behind Spring Boot's own listener, which sets logging up. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
