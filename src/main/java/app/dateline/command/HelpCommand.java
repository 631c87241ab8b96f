package app.dateline.command;

import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.people.Roles;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the bot can do. */
@Component
class HelpCommand implements Command {
    private final ObjectProvider<Commands> commands;
    private final Roles roles;
    private final Words words;

    /** The menu holds this command too, so it is asked for when it is needed. */
    HelpCommand(ObjectProvider<Commands> commands, Roles roles, Words words) {
        this.commands = commands;
        this.roles = roles;
        this.words = words;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        List<List<Run>> lines = commands.getObject().menu(audience(call), call.language()).stream()
                .map(entry -> List.of(Run.of("/" + entry.name() + " – " + entry.description()))).toList();
        return Reply.of(new Heading(words.say(call.language(), "help.title")),
                Paragraph.of(Run.of(words.say(call.language(), "help.how"))), new Items(lines));
    }

    private Audience audience(CommandCall call) {
        if (call.place() != Place.PRIVATE) {
            return Audience.EVERYBODY;
        }
        return Owner.is(call.from(), roles) ? Audience.OWNERS : Audience.PRIVATE_CHATS;
    }
}
