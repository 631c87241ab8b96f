package app.dateline.subscription;

/** Who may change the subscriptions of a group. */
public enum Followers {
    ADMINS, MEMBERS
}
