package app.dateline.home;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is kept.
 *
 * @param home the data folder, absolute: database, index, uploads, model cache
 */
@ConfigurationProperties("dateline")
public record HomeSettings(@DefaultValue("data") Path home) {
    public HomeSettings {
        home = home.toAbsolutePath().normalize();
    }
}
