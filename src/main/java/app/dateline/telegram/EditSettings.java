package app.dateline.telegram;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of messages that people change after they were sent.
 *
 * @param within how long after a message was sent a change of it is answered, at most an hour; zero for never
 */
@ConfigurationProperties("dateline.telegram.edits")
public record EditSettings(@DefaultValue("15m") Duration within) {

    public EditSettings {
        if (within.isNegative() || within.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("dateline.telegram.edits.within is " + within + "; it goes up to 1h");
        }
    }
}
