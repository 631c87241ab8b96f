package app.dateline.people;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who owns the bot by its settings.
 *
 * @param owners numeric Telegram user ids; none by default
 */
@ConfigurationProperties("dateline")
public record OwnerSettings(@DefaultValue List<Long> owners) {
    public OwnerSettings {
        owners = List.copyOf(owners);
        if (owners.stream().anyMatch(id -> id <= 0)) {
            throw new IllegalArgumentException("dateline.owners holds " + owners
                    + "; a person's Telegram user id is a positive number, the bot's /start shows it");
        }
    }
}
