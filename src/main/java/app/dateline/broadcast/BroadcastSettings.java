package app.dateline.broadcast;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How broadcasts are worked off.
 *
 * @param loop false to send none
 * @param look how often it is looked whether one is to begin, and whether messages of one have ended
 */
@ConfigurationProperties("dateline.broadcasts")
public record BroadcastSettings(@DefaultValue("true") boolean loop, @DefaultValue("250ms") Duration look) {
    public BroadcastSettings {
        if (!look.isPositive()) {
            throw new IllegalArgumentException("dateline.broadcasts: look has to be positive");
        }
    }
}
