package app.dateline.topic;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A topics file as read: one bad entry is left out and told, the others are used.
 *
 * @param problems each names the file, the line and the remedy
 */
record TopicFile(List<Topic> topics, List<String> problems) {

    TopicFile {
        topics = List.copyOf(topics);
        problems = List.copyOf(problems);
    }

    static TopicFile parse(String name, String yaml) {
        return new Reading(name).read(yaml);
    }

    /** One pass over one file. */
    private static final class Reading {
        private final String name;
        private final List<Topic> topics = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Integer> taken = new HashMap<>();

        Reading(String name) {
            this.name = name;
        }

        TopicFile read(String yaml) {
            try {
                Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
                entries(root).forEach(this::entry);
            } catch (MarkedYAMLException e) {
                int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
                problems.add(
                        at(line) + "the file is no valid YAML (" + e.getProblem() + "); no topics are loaded from it");
            } catch (YAMLException e) {
                problems.add(
                        at(1) + "the file is no valid YAML (" + e.getMessage() + "); no topics are loaded from it");
            }
            return new TopicFile(topics, problems);
        }

        private List<Node> entries(@Nullable Node root) {
            Node list = root instanceof MappingNode map ? field(map, "topics") : root;
            if (list instanceof SequenceNode sequence) {
                return sequence.getValue();
            }
            if (root != null) {
                problems.add(at(root)
                        + "there is no list under \"topics:\"; write one entry a topic, each beginning with \"- command:\"");
            }
            return List.of();
        }

        private void entry(Node node) {
            if (!(node instanceof MappingNode map)) {
                problems.add(
                        at(node) + "an entry must have fields such as \"command:\" and \"query:\"; it is left out");
                return;
            }
            String command = word(map, "command");
            List<String> aliases = words(map, "aliases");
            String query = word(map, "query");
            if (query.isBlank()) {
                problems.add(at(map) + "topic \"" + command
                        + "\" has no query; say in plain words what it asks, it is left out");
                return;
            }
            if (Stream.concat(Stream.of(command), aliases.stream()).allMatch(each -> usable(map, each))) {
                String title = word(map, "title").isBlank() ? command : word(map, "title");
                String description = word(map, "description").isBlank() ? title : word(map, "description");
                topics.add(new Topic(command, title, description, query, aliases));
                Stream.concat(Stream.of(command), aliases.stream())
                        .forEach(each -> taken.put(each, map.getStartMark().getLine() + 1));
            }
        }

        private boolean usable(MappingNode map, String command) {
            String problem = CommandName.problem(command);
            if (problem == null && taken.containsKey(command)) {
                problem = "is already used by the topic in line " + taken.get(command) + "; choose another one";
            }
            if (problem != null) {
                problems.add(at(map) + "command \"" + command + "\" " + problem + "; the topic is left out");
            }
            return problem == null;
        }

        private static String word(MappingNode map, String key) {
            return field(map, key) instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        }

        private static List<String> words(MappingNode map, String key) {
            return field(map, key) instanceof SequenceNode sequence
                    ? sequence.getValue().stream().filter(ScalarNode.class::isInstance)
                            .map(each -> ((ScalarNode) each).getValue().strip()).toList()
                    : List.of();
        }

        private static @Nullable Node field(MappingNode map, String key) {
            return map.getValue().stream().filter(
                    tuple -> tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key))
                    .map(NodeTuple::getValueNode).findFirst().orElse(null);
        }

        private String at(Node node) {
            return at(node.getStartMark().getLine() + 1);
        }

        private String at(int line) {
            return name + " line " + line + ": ";
        }
    }
}
