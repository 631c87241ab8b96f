package app.dateline.people;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the bot on Telegram.
 *
 * @param access whether everybody may, or only who is listed
 * @param accessChats ids of the groups and channels that are listed
 * @param accessUsers ids of the people that are listed
 */
@ConfigurationProperties("dateline")
public record AccessSettings(@DefaultValue("open") Mode access, @DefaultValue List<Long> accessChats,
        @DefaultValue List<Long> accessUsers) {

    /** Whom the bot answers. */
    public enum Mode {
        OPEN, LISTED
    }

    public AccessSettings {
        accessChats = List.copyOf(accessChats);
        accessUsers = List.copyOf(accessUsers);
        if (accessChats.stream().anyMatch(id -> id >= 0)) {
            throw new IllegalArgumentException("dateline.access-chats holds " + accessChats
                    + "; the id of a group or channel is a negative number, which the bot says when it is added there");
        }
        if (accessUsers.stream().anyMatch(id -> id <= 0)) {
            throw new IllegalArgumentException("dateline.access-users holds " + accessUsers
                    + "; a person's Telegram user id is a positive number, the bot's /start shows it");
        }
    }
}
