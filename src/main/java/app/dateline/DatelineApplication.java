package app.dateline;

import app.dateline.cli.Cli;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The bot, its web chat and its command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class DatelineApplication {

    public static void main(String[] args) {
        Cli.run(DatelineApplication.class, args).ifPresent(System::exit);
    }

    /** The one source of time; tests hand in their own. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
