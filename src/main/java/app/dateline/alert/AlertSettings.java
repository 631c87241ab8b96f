package app.dateline.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What followers are told of, and when.
 *
 * @param loop false to tell nobody of anything
 * @param look how often it is looked whether an article has come; what is found is queued at once
 * @param fresh how old an article may be by its own date when it comes in: nobody is told of an older one
 * @param late how long after an article came its alert counts as late, for whoever asks why
 * @param kept how long the record of who was told of what is kept
 */
@ConfigurationProperties("dateline.alerts")
public record AlertSettings(@DefaultValue("true") boolean loop, @DefaultValue("100ms") Duration look,
        @DefaultValue("7d") Duration fresh, @DefaultValue("5m") Duration late, @DefaultValue("90d") Duration kept) {
    public AlertSettings {
        if (!look.isPositive() || !fresh.isPositive() || late.isNegative()) {
            throw new IllegalArgumentException(
                    "dateline.alerts: look and fresh have to be positive, late not negative");
        }
    }

    /** What applies when nothing is configured. */
    static AlertSettings usual() {
        return new AlertSettings(true, Duration.ofMillis(100), Duration.ofDays(7), Duration.ofMinutes(5),
                Duration.ofDays(90));
    }
}
