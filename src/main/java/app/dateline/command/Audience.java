package app.dateline.command;

import java.util.Set;

/** Whose list of commands: a menu of the channel, or what /help says. */
public enum Audience {
    GROUPS(Where.EVERYWHERE, Set.of(Who.EVERYONE)),
    /** Groups that let everyone in them follow. */
    GROUPS_THAT_FOLLOW(Where.EVERYWHERE, Set.of(Who.EVERYONE, Who.FOLLOWER)), GROUP_ADMINS(Where.EVERYWHERE,
            Set.of(Who.EVERYONE, Who.FOLLOWER, Who.CHAT_ADMIN)), PRIVATE_CHATS(Where.ONLY_IN_PRIVATE,
                    Set.of(Who.EVERYONE, Who.FOLLOWER, Who.CHAT_ADMIN)),
    /** Editors, in private. */
    EDITORS(Where.ONLY_IN_PRIVATE, Set.of(Who.EVERYONE, Who.FOLLOWER, Who.CHAT_ADMIN, Who.EDITOR)),
    /** Owners, in private. */
    OWNERS(Where.ONLY_IN_PRIVATE, Set.of(Who.values()));

    private final Where furthest;
    private final Set<Who> rights;

    Audience(Where furthest, Set<Who> rights) {
        this.furthest = furthest;
        this.rights = rights;
    }

    /** True when the list has this command: whoever reads it may use it there. */
    public boolean sees(Permit permit) {
        return rights.contains(permit.who()) && permit.where().compareTo(furthest) <= 0;
    }
}
