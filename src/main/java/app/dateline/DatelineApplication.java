package app.dateline;

import app.dateline.cli.Cli;
import java.security.Security;
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
        forgetFailedLookupsSoon();
        Cli.run(DatelineApplication.class, args).ifPresent(System::exit);
    }

    /**
     * Java keeps for ten seconds that a name was not found; with that, whatever was out of reach would be missed for longer
     * than it was. It is read once, at the first lookup of the process.
     */
    static void forgetFailedLookupsSoon() {
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
    }

    /** The one source of time; tests hand in their own. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
