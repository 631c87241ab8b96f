package app.dateline.people;

/** A bot-wide right; a chat's own admins are Telegram's matter. */
public enum Role {
    /** May do everything, and says who may edit. */
    OWNER,
    /** May change the store. */
    EDITOR
}
