package app.dateline.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The topics of the file with what editors changed over them.
 *
 * @param topics the file's in its order, changed ones in their place, then the editors' own
 * @param problems topics of the file that cannot be used, since an editor's has their name
 */
record TopicMerge(List<Topic> topics, List<String> problems) {
    TopicMerge {
        topics = List.copyOf(topics);
        problems = List.copyOf(problems);
    }

    static TopicMerge of(String origin, List<Topic> file, List<TopicChange> changes) {
        Map<String, TopicChange> changed = new LinkedHashMap<>();
        changes.forEach(change -> changed.put(change.topic().command(), change));
        List<Topic> edited = changes.stream().filter(change -> !change.isRemoved()).map(TopicChange::topic).toList();
        List<Topic> topics = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Topic topic : file) {
            TopicChange change = changed.remove(topic.command());
            Optional<NameProblem> taken = change == null ? NameProblem.among(edited, topic) : Optional.empty();
            if (change != null && !change.isRemoved()) {
                topics.add(change.topic());
            } else if (change == null && taken.isEmpty()) {
                topics.add(topic);
            }
            taken.ifPresent(problem -> problems.add(origin + ": command \"" + problem.name()
                    + "\" is already used by the topic \"" + problem.other()
                    + "\", which an editor has made in the chat; choose another one for \"" + topic.command()
                    + "\", which is left out"));
        }
        changed.values().stream().filter(change -> !change.isRemoved()).map(TopicChange::topic).forEach(topics::add);
        return new TopicMerge(topics, problems);
    }
}
