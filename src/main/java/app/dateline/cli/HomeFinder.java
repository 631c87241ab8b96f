package app.dateline.cli;

import app.dateline.home.HomeSettings;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Reads the settings just as the app does, without starting it. */
final class HomeFinder {
    private HomeFinder() {}

    /** The data folder, absolute. */
    static Path home(List<String> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        String home = Binder.get(environment).bind("dateline.home", String.class).orElse("data");
        return new HomeSettings(Path.of(home)).home();
    }
}
