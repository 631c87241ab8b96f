package app.dateline.chaos;

import app.dateline.telegram.ChaosEdge;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/**
 * Dateline's Telegram edge with a real database and a brain of few words, in seconds: beans are made when they are needed,
 * and of the loops only those of the edge run.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("app.dateline")
@ComponentScan(basePackages = "app.dateline", excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = ChaosMain.Elsewhere.class))
@Import(ChaosEdge.class)
public class ChaosMain {

    public static void main(String[] args) {
        var application = new SpringApplication(ChaosMain.class);
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of("management.endpoint.health.validate-group-membership", "false",
                "springdoc.api-docs.enabled", "false"));
        application.run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** What is left out: other tests' parts, the command line, the banner, and the loops that read articles. */
    static final class Elsewhere implements TypeFilter {
        private static final Pattern LEFT_OUT = Pattern.compile("app\\.dateline\\.(DatelineApplication|cli\\..*"
                + "|observe\\.(Banner|IndexHealth)|(search|alert)\\.(.*\\.)?\\w*Configuration|ingest\\.\\w*(Watcher|Poller)|command\\.admin\\.(DraftNewsWatcher|ErrandLoop)|telegram\\.Menus)");

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURI().toString().contains("/test-classes/")
                    || LEFT_OUT.matcher(reader.getClassMetadata().getClassName()).matches();
        }
    }
}
