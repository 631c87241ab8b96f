package app.dateline.command.admin;

import app.dateline.chat.ChatId;
import app.dateline.chat.ChatLanguages;
import app.dateline.chat.ChatPeople;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Sealing;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.people.Grant;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import app.dateline.subscription.ChatPreferences;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The private chats of owners and editors: of those who have opened one, since the bot may not speak first. What the newsroom is told unasked goes this way. */
@Component
class Desk {
    private final Roles roles;
    private final ObjectProvider<ChatPeople> people;
    private final ChatLanguages languages;
    private final ChatPreferences preferences;
    private final Sealing buttons;
    private final Outbox outbox;

    Desk(Roles roles, ObjectProvider<ChatPeople> people, ChatLanguages languages, ChatPreferences preferences,
            Sealing buttons, Outbox outbox) {
        this.roles = roles;
        this.people = people;
        this.languages = languages;
        this.preferences = preferences;
        this.buttons = buttons;
        this.outbox = outbox;
    }

    /** Where somebody is told something. @param zone the one they have decided on, else UTC */
    record Seat(ChatId chat, Locale language, ZoneId zone) {}

    List<Seat> owners() {
        return seats(grant -> grant.role() == Role.OWNER);
    }

    /** Owners and editors, each once. */
    List<Seat> all() {
        return seats(grant -> true);
    }

    /** The private chat of somebody on this channel; empty where the bot may not write to them. */
    Optional<Seat> of(String channel, String person) {
        return people.orderedStream().filter(each -> each.channel().equals(channel))
                .flatMap(each -> seat(each, new Person(channel, person, "")).stream()).findFirst();
    }

    /** Tells somebody something unasked, in the caller's transaction; false when they were told for this cause before. */
    boolean tell(Seat seat, String cause, Reply news) {
        return outbox
                .add(new Draft(seat.chat(), Kind.PUSH, cause, buttons.seal(seat.chat(), news), seat.language(), null))
                .isPresent();
    }

    private List<Seat> seats(Predicate<Grant> wanted) {
        return people.orderedStream().flatMap(channel -> roles.all().stream().filter(wanted).map(Grant::userId)
                .distinct().map(id -> new Person(channel.channel(), Long.toString(id), ""))
                .flatMap(person -> seat(channel, person).stream())).toList();
    }

    private Optional<Seat> seat(ChatPeople channel, Person person) {
        if (!channel.mayWriteTo(person)) {
            return Optional.empty();
        }
        var chat = new ChatId(channel.channel(), person.id(), 0);
        return Optional.of(
                new Seat(chat, languages.of(chat.channel(), chat.chat()).orElseGet(() -> channel.languageOf(person)),
                        preferences.of(chat).zone().orElse(ZoneOffset.UTC)));
    }
}
