package app.dateline.telegram;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.people.Access;
import app.dateline.people.Claim;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.User;

/** Turns away whom the bot is not there for: with a line in private, in silence in a group. */
@Component
@OnTelegram
class Doorkeeper {
    /** Why a chat is sent nothing; it is found by these words when it is listed later. */
    static final String NOT_LISTED = "is not on the list of those who may use the bot";

    private final Access access;
    private final Words words;

    Doorkeeper(Access access, Words words) {
        this.access = access;
        this.words = words;
    }

    /** What is said instead of an answer, silence in a group and for those of several files that have no words; empty for whoever may ask. */
    Optional<Reply> refusal(IncomingMessage said) {
        return lets(said.chat(), said.from()) || isClaim(said) ? Optional.empty()
                : Optional.of(said.place() != Place.PRIVATE || said.isWordlessAmongOthers() ? Reply.silence()
                        : line(said.language(), "access.refused", said.from().id()));
    }

    /** Whoever runs the bot brings the code before anybody can be listed. */
    private static boolean isClaim(IncomingMessage said) {
        return said.place() == Place.PRIVATE && said.text().startsWith("/start " + Claim.PREFIX);
    }

    /** The same for a press of a button, as a notice. */
    Optional<Reply> refusal(ButtonPress press) {
        return lets(press.chat(), press.from()) ? Optional.empty()
                : Optional.of(Reply.notice(words.say(press.language(), "access.refused", press.from().id())));
    }

    /** What is said once in a group that the bot is added to and not there for. */
    Optional<Reply> refusal(ChatId chat, Locale language) {
        return hears(chat) ? Optional.empty() : Optional.of(line(language, "access.refused.group", chat.chat()));
    }

    /** True for whoever may ask from any chat. */
    boolean lets(User person) {
        return access.lets(person.getId(), person.getId());
    }

    /** True when not everybody may read what the bot says. */
    boolean isListed() {
        return access.isListed();
    }

    private boolean lets(ChatId chat, Person person) {
        return access.lets(Long.parseLong(chat.chat()), Long.parseLong(person.id()));
    }

    /** True when something may be sent to a chat that nobody asked for there. */
    boolean hears(ChatId chat) {
        return access.hears(Long.parseLong(chat.chat()));
    }

    private Reply line(Locale language, String key, String id) {
        return Reply.of(Paragraph.of(Run.of(words.say(language, key, id))));
    }
}
