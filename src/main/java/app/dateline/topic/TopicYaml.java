package app.dateline.topic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Topics as they stand in a topics file. */
public final class TopicYaml {
    private static final String HEAD = "topics:\n";

    private TopicYaml() {}

    /** A whole file. */
    public static String file(List<Topic> topics) {
        return topics.stream().map(TopicYaml::entry).collect(Collectors.joining("\n", HEAD, ""));
    }

    /** One entry of a file. It begins at the margin, so that nothing is lost where blanks before a text are. */
    public static String entry(Topic topic) {
        String aliases = topic.aliases().isEmpty() ? "" : "  aliases: [" + String.join(", ",
                topic.aliases().stream().map(TopicYaml::quoted).toList()) + "]\n";
        return "- command: " + quoted(topic.command()) + "\n  title: " + quoted(topic.title())
                + "\n  description: "
                + quoted(topic.description()) + "\n  query: " + quoted(topic.query()) + "\n" + aliases;
    }

    /** The topic of an entry that {@link #entry} made; empty when it cannot be read. */
    public static Optional<Topic> read(String entry) {
        return TopicFile.parse("entry", HEAD + entry).topics().stream().findFirst();
    }

    /** Every word that YAML could take for something else stands in quotation marks: {@code no}, {@code 12}, {@code a: b}. */
    private static String quoted(String word) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char unit : word.toCharArray()) {
            if (unit == '\\' || unit == '"') {
                quoted.append('\\').append(unit);
            } else if (Character.isISOControl(unit) || unit == '\u2028' || unit == '\u2029' || unit == '\uFEFF') {
                quoted.append(String.format("\\u%04X", (int) unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }
}
