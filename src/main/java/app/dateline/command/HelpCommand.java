package app.dateline.command;

import java.util.Set;
import java.util.Locale;
import java.util.ArrayList;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the bot can do for whoever asks. */
@Component
class HelpCommand implements Command {
    private static final Set<Who> EVERYONE = Set.of(Who.EVERYONE, Who.FOLLOWER, Who.CHAT_ADMIN);

    private final ObjectProvider<Commands> commands;
    private final Powers powers;
    private final Words words;

    /** The menu holds this command too, so it is asked for when it is needed. */
    HelpCommand(ObjectProvider<Commands> commands, Powers powers, Words words) {
        this.commands = commands;
        this.powers = powers;
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
        Locale language = call.language();
        Commands all = commands.getObject();
        Audience audience = powers.audience(call);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(words.say(language, "help.title")));
        blocks.add(Paragraph.of(Run.of(words.say(language, "help.how"))));
        add(blocks, "help.topics", all.ofTopics(), language);
        add(blocks, "help.everyone", all.own(audience, EVERYONE, language), language);
        add(blocks, "help.editors", all.own(audience, Set.of(Who.EDITOR), language), language);
        add(blocks, "help.owners", all.own(audience, Set.of(Who.OWNER), language), language);
        return new Reply(blocks, List.of(), null);
    }

    private void add(List<Block> blocks, String title, List<MenuEntry> entries, Locale language) {
        if (!entries.isEmpty()) {
            blocks.add(Paragraph.of(Run.bold(words.say(language, title))));
            blocks.add(new Items(entries.stream()
                    .map(entry -> List.of(Run.of("/" + entry.name() + " – " + entry.description()))).toList()));
        }
    }
}
