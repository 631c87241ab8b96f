package app.dateline.answer;

import app.dateline.topic.Topic;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given, for as long as nothing has changed: an index or a topic list that has moved on makes other keys, and
 * the old ones fall out by themselves.
 */
final class AnswerCache {
    /** Characters of all cached answers together: about 30 MB, some 1,300 answers of five passages and their quotes. */
    private static final long MOST_CHARACTERS = 10_000_000;
    /** What an answer weighs beside its words. */
    private static final int FRAME = 500;

    private final Cache<Key, Answer> answers;

    AnswerCache(MeterRegistry meters) {
        answers = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS).weigher(AnswerCache::weight).recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, answers, "answers");
    }

    /** All that an answer depends on. */
    record Key(String text, @Nullable String topic, int limit, boolean closest, LocalDate today,
            List<String> pool, List<Topic> topics, long generation) {}

    Optional<Answer> get(Key key) {
        return Optional.ofNullable(answers.getIfPresent(key));
    }

    void put(Key key, Answer answer) {
        answers.put(key, answer);
    }

    /** White space says nothing; case does, since capitals make names. */
    static Key key(Question question, LocalDate today, List<Topic> topics, long generation) {
        return new Key(question.text().strip().replaceAll("\\s+", " "), question.topic(), question.limit(),
                question.closest(), today, question.pool(), topics, generation);
    }

    private static int weight(Key key, Answer answer) {
        int passages = answer.passages().stream().mapToInt(passage -> passage.text().length() + FRAME).sum();
        int quotes = answer.quotes().stream().mapToInt(quote -> quote.text().length() + FRAME).sum();
        int pool = key.pool().stream().mapToInt(String::length).sum();
        return FRAME + 2 * key.text().length() + pool + passages + quotes;
    }
}
