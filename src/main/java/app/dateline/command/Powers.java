package app.dateline.command;

import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What somebody may do now. */
@Component
public class Powers {
    private static final String TELEGRAM = "telegram";

    private final Roles roles;
    private final ChatRights chats;

    public Powers(Roles roles, ChatRights chats) {
        this.roles = roles;
        this.chats = chats;
    }

    /** Whose list of commands fits whoever calls where they call. */
    public Audience audience(CommandCall call) {
        if (call.place() == Place.PRIVATE) {
            return isOwner(call.from()) ? Audience.OWNERS
                    : isEditor(call.from()) ? Audience.EDITORS : Audience.PRIVATE_CHATS;
        }
        return chats.mayDecide(call) ? Audience.GROUP_ADMINS
                : chats.mayFollow(call) ? Audience.GROUPS_THAT_FOLLOW : Audience.GROUPS;
    }

    /** Whose list of commands fits groups in general. */
    public Audience inGroups() {
        return chats.membersFollow() ? Audience.GROUPS_THAT_FOLLOW : Audience.GROUPS;
    }

    /** Who has a list of commands of their own in private, by their numeric user id. */
    public Map<Long, Audience> lists() {
        Map<Long, Audience> lists = new TreeMap<>();
        roles.all().forEach(grant -> lists.merge(grant.userId(),
                grant.role() == Role.OWNER ? Audience.OWNERS : Audience.EDITORS,
                (one, other) -> one == Audience.OWNERS ? one : other));
        return lists;
    }

    /** True when this person has the right of the whole bot that a row asks for; a chat's own rights are no matter of this. */
    public boolean has(Person person, Who who) {
        return who == Who.OWNER ? isOwner(person) : who == Who.EDITOR && isEditor(person);
    }

    /** True when whoever calls has it and uses it in their own, new words. */
    public boolean uses(CommandCall call, Who who) {
        return call.manner() == Manner.OWN && has(call.from(), who);
    }

    private boolean isOwner(Person person) {
        return has(person, Role.OWNER);
    }

    private boolean isEditor(Person person) {
        return has(person, Role.EDITOR);
    }

    /** Ids count on Telegram only; those of groups and channels are negative and have no role. */
    private boolean has(Person person, Role role) {
        return person.channel().equals(TELEGRAM) && person.id().matches("\\d{1,18}")
                && roles.has(Long.parseLong(person.id()), role);
    }
}
