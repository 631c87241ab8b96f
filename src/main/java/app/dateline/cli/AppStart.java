package app.dateline.cli;

import app.dateline.home.HomeLock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the Spring application, for one command or to serve. */
final class AppStart {
    /** Set while the web and Telegram are served. */
    static final String SERVING = "dateline.serving";

    // These tell a failed start at length; main tells it in one sentence. Who wants it at length sets them.
    private static final List<String> QUIET_START = List.of(
            "--logging.level.org.springframework.boot.SpringApplication=off",
            "--logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter=off",
            "--logging.level.org.springframework.boot.web.server.servlet.context=error",
            "--logging.level.org.springframework.context.annotation=error",
            "--logging.level.org.springframework.boot.autoconfigure.logging=error",
            "--logging.level.org.flywaydb.core.internal.jdbc=off",
            "--logging.level.org.flywaydb.core.internal.command.DbMigrate=off",
            "--logging.level.com.zaxxer.hikari.pool.HikariPool=off");

    // One command is too short to be slow, and tells its own failure; what is wrong with the topics the doctor tells.
    private static final List<String> QUIET_COMMAND = List.of(
            "--logging.level.org.apache.lucene.internal.vectorization.VectorizationProvider=error",
            "--logging.level.app.dateline.topic=error",
            "--logging.level.org.springframework.transaction.support.TransactionTemplate=off");

    // Nothing listens, nothing is watched, and only what the command needs is made.
    private static final List<String> ONE_COMMAND = List.of("--spring.main.web-application-type=none",
            "--spring.main.lazy-initialization=true", "--dateline.watch=false", "--dateline.indexer.loop=false",
            "--dateline.alerts.loop=false",
            "--dateline.broadcasts.loop=false");

    private final Class<?> app;
    private final List<String> settings;

    AppStart(Class<?> app, List<String> settings) {
        this.app = app;
        this.settings = settings;
    }

    /**
     * Serves until the process is stopped.
     *
     * @param lock is given back at the very end, after the database
     */
    ConfigurableApplicationContext serve(HomeLock lock) {
        var application = new SpringApplication(app);
        application.addInitializers(context -> {
            var beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton("homeLock", lock);
            beans.registerDisposableBean("homeLock", lock::close);
        });
        try {
            return application.run(arguments(List.of("--" + SERVING + "=true"), QUIET_START));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The app without servers, for one command. */
    ConfigurableApplicationContext forCommand() {
        List<String> usual = new ArrayList<>(QUIET_START);
        usual.add("--logging.level.root=warn");
        usual.addAll(QUIET_COMMAND);
        return new SpringApplication(app).run(arguments(ONE_COMMAND, usual));
    }

    /** What is fixed wins over what was typed, that over what is usual: Spring would join the values of one name. */
    private String[] arguments(List<String> fixed, List<String> usual) {
        List<String> all = new ArrayList<>(fixed);
        settings.stream().filter(each -> !named(each, fixed)).forEach(all::add);
        usual.stream().filter(each -> !named(each, settings)).forEach(all::add);
        return all.toArray(String[]::new);
    }

    private static boolean named(String setting, List<String> others) {
        return others.stream().anyMatch(other -> name(other).equals(name(setting)));
    }

    private static String name(String setting) {
        int equals = setting.indexOf('=');
        return equals < 0 ? setting : setting.substring(0, equals);
    }
}
