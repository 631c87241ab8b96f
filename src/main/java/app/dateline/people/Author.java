package app.dateline.people;

import app.dateline.text.Clip;

/**
 * Who changes something.
 *
 * @param id numeric Telegram user id
 * @param name what they call themselves, to be read by people alone
 */
public record Author(long id, String name) {
    private static final int LONGEST = 200;

    public Author {
        name = Clip.to(name, LONGEST);
    }
}
