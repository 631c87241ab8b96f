package app.dateline.command;

import app.dateline.chat.Person;
import app.dateline.people.Role;
import app.dateline.people.Roles;

/** Tells whether somebody owns the bot. */
final class Owner {
    private static final String TELEGRAM = "telegram";

    private Owner() {}

    /** Ids count on Telegram only; those of groups and channels are negative and own nothing. */
    static boolean is(Person person, Roles roles) {
        return person.channel().equals(TELEGRAM) && person.id().matches("\\d{1,18}")
                && roles.has(Long.parseLong(person.id()), Role.OWNER);
    }
}
