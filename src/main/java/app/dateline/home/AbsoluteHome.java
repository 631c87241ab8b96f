package app.dateline.home;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code dateline.home} absolute before anything, such as the database's address, is derived from it. */
public final class AbsoluteHome implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String home = environment.getProperty("dateline.home", "data");
        String absolute = Path.of(home).toAbsolutePath().normalize().toString();
        environment.getPropertySources()
                .addFirst(new MapPropertySource("absolute home", Map.of("dateline.home", absolute)));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
