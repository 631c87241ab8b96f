package app.dateline.command;

import app.dateline.text.Clip;
import java.util.Set;
import java.util.EnumSet;
import app.dateline.chat.Words;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every command there is: the bot's own and one for each topic. */
@Component
public class Commands {
    private static final int LONGEST_DESCRIPTION = 256;
    private static final int MOST_NEAREST = 3;

    private final List<Command> own;
    private final Topics topics;
    private final TopicCommands topicCommands;
    private final Words words;

    Commands(List<Command> own, Topics topics, TopicCommands topicCommands, Words words) {
        this.own = own.stream().sorted(Comparator.comparingInt(Commands::place).thenComparing(Command::name)).toList();
        this.topics = topics;
        this.topicCommands = topicCommands;
        this.words = words;
    }

    /** In the order of the table. */
    private static int place(Command command) {
        int place = Permits.all().indexOf(Permits.of(command.name()));
        return place < 0 ? Permits.all().size() : place;
    }

    /** The command of this name or alias, without slash and in any case. */
    public Optional<Command> find(String name) {
        Optional<Command> found = own.stream().filter(command -> command.name().equalsIgnoreCase(name)).findFirst();
        return found.isPresent() ? found : topics.find(name).map(topicCommands::command);
    }

    /** What the menu of a chat lists: topics first, they are what people come for, then what its readers may do. */
    public List<MenuEntry> menu(Audience audience, Locale language) {
        return Stream.concat(ofTopics().stream(), own(audience, EnumSet.allOf(Who.class), language).stream()).toList();
    }

    /** The topics' commands. */
    List<MenuEntry> ofTopics() {
        return topics.all().stream().map(topic -> new MenuEntry(topic.command(), cut(topic.description()))).toList();
    }

    /** The bot's own commands that a list has, of those alone that belong to some. */
    List<MenuEntry> own(Audience audience, Set<Who> some, Locale language) {
        return own.stream().filter(command -> {
            Permit permit = Permits.of(command.name());
            return audience.sees(permit) && some.contains(permit.who());
        }).map(command -> new MenuEntry(command.name(), cut(words.say(language, "command." + command.name()))))
                .toList();
    }

    private static String cut(String text) {
        return Clip.shown(text, LONGEST_DESCRIPTION);
    }

    /** The first topics, for whoever has typed nothing that is known. */
    public List<String> firstTopics() {
        return topics.all().stream().map(Topic::command).limit(MOST_NEAREST).toList();
    }

    /** Names that look like a mistyped one, nearest first; none when none does. */
    public List<String> nearest(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Stream
                .concat(topics.all().stream().map(Topic::command),
                        own.stream().filter(command -> Audience.PRIVATE_CHATS.sees(Permits.of(command.name())))
                                .map(Command::name))
                .filter(each -> EditDistance.of(wanted, each) <= Math.max(1, wanted.length() / 3)
                        || each.startsWith(wanted))
                .sorted(Comparator.comparingInt(each -> EditDistance.of(wanted, each))).limit(MOST_NEAREST).toList();
    }
}
