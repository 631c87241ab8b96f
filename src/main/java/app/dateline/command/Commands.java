package app.dateline.command;

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
    /** In the order in which a newcomer needs them; others follow by name. */
    private static final List<String> ORDER = List.of("ask", "topics", "latest", "quotes", "article", "sources",
            "subscribe",
            "subscriptions", "unsubscribe", "settings", "language", "help", "privacy", "start");
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

    private static int place(Command command) {
        int place = ORDER.indexOf(command.name());
        return place < 0 ? ORDER.size() : place;
    }

    /** The command of this name or alias, without slash and in any case. */
    public Optional<Command> find(String name) {
        Optional<Command> found = own.stream().filter(command -> command.name().equalsIgnoreCase(name)).findFirst();
        return found.isPresent() ? found : topics.find(name).map(topicCommands::command);
    }

    /** What the menu of a chat lists: topics first, they are what people come for. */
    public List<MenuEntry> menu(Audience audience, Locale language) {
        Stream<MenuEntry> ofTopics = topics.all().stream()
                .map(topic -> new MenuEntry(topic.command(), cut(topic.description())));
        Stream<MenuEntry> ofBot = own.stream().filter(command -> audience.sees(command.audience()))
                .map(command -> new MenuEntry(command.name(), cut(words.say(language, "command." + command.name()))));
        return Stream.concat(ofTopics, ofBot).toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
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
                        own.stream().filter(command -> Audience.PRIVATE_CHATS.sees(command.audience()))
                                .map(Command::name))
                .filter(each -> EditDistance.of(wanted, each) <= Math.max(1, wanted.length() / 3)
                        || each.startsWith(wanted))
                .sorted(Comparator.comparingInt(each -> EditDistance.of(wanted, each))).limit(MOST_NEAREST).toList();
    }
}
