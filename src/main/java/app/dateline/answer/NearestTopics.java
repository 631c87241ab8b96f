package app.dateline.answer;

import app.dateline.topic.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells which topics come nearest to a question that has no answer. */
final class NearestTopics {
    static final int MOST = 4;
    /** Cosine under which the model sees nothing in common; of unrelated short English texts it gives 0.3 to 0.55. */
    private static final double UNRELATED = 0.55;

    private final List<Topic> topics;
    private final Function<String, float @Nullable []> embedding;

    NearestTopics(List<Topic> topics, Function<String, float @Nullable []> embedding) {
        this.topics = topics;
        this.embedding = embedding;
    }

    private record Near(Topic topic, double nearness) {}

    /** Commands without slash, nearest first; none where nothing is near, since the first topics are no better than any. */
    List<String> to(Asked asked, float @Nullable [] question) {
        TermReader reader = new TermReader(asked);
        return topics.stream().map(topic -> new Near(topic, nearness(asked, reader, topic, question)))
                .filter(topic -> topic.nearness() > 0).sorted(Comparator.comparingDouble(Near::nearness).reversed())
                .map(topic -> topic.topic().command()).limit(MOST).toList();
    }

    private double nearness(Asked asked, TermReader reader, Topic topic, float @Nullable [] question) {
        String words = String.join("\n", topic.title(), topic.command(), topic.query(),
                String.join("\n", topic.aliases()));
        double shared = asked.coverage(reader.terms(words), asked.weights());
        return shared + likeness(question, embedding.apply(topic.title() + ". " + topic.query()));
    }

    private static double likeness(float @Nullable [] one, float @Nullable [] other) {
        double sum = 0;
        for (int i = 0; one != null && other != null && i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return Math.max(0, sum - UNRELATED);
    }
}
