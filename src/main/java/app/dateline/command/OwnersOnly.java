package app.dateline.command;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.people.Roles;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What only the bot's owners may do, and only in private: what they see there is no group's business. */
@Component
class OwnersOnly {
    private final Roles roles;
    private final Words words;

    OwnersOnly(Roles roles, Words words) {
        this.roles = roles;
        this.words = words;
    }

    /** Does it for an owner in private; others are told why not, and in a group nobody but an owner hears anything. */
    Reply in(CommandCall call, Supplier<Reply> work) {
        boolean isOwner = Owner.is(call.from(), roles);
        if (call.place() != Place.PRIVATE) {
            return isOwner ? say(call.language(), "status.private") : Reply.silence();
        }
        return isOwner ? work.get() : say(call.language(), "status.owners-only");
    }

    private Reply say(Locale language, String key) {
        return Reply.of(Paragraph.of(Run.of(words.say(language, key))));
    }
}
