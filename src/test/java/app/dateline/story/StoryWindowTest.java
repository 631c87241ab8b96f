package app.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.match.WordRanks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the articles of late leave behind when they are forgotten. */
class StoryWindowTest {
    private static final Instant MORNING = Instant.parse("2026-03-05T09:00:00Z");
    private static final List<String> COMMON = IntStream.range(0, 200).mapToObj(number -> "common" + number).toList();
    private final StoryWindow window = new StoryWindow(new WordRanks());

    /** An article of the common words, and of more rare ones than a vector holds. */
    private static Sketch article(int number) {
        Map<String, Double> words = IntStream.range(0, 400).mapToObj(word -> "rare" + number + "x" + word)
                .collect(Collectors.toMap(Function.identity(), word -> 9.0));
        COMMON.forEach(word -> words.put(word, 1.0));
        return new Sketch(words, Set.of(), Set.of());
    }

    private List<Double> worth() {
        return COMMON.stream().map(window.rarity()::of).toList();
    }

    @Test
    void wordsOfForgottenArticlesTellAsMuchAsBefore() {
        List<Double> before = worth();
        for (int number = 0; number < 50; number++) {
            window.join(number, number, window.read(article(number), null), MORNING);
        }
        assertThat(worth()).isNotEqualTo(before);

        window.forget(MORNING.plusSeconds(1));

        assertThat(worth()).isEqualTo(before);
    }

    @Test
    void anArticleThatFoundNoPlaceIsNotCounted() {
        List<Double> before = worth();

        window.unread(window.read(article(1), null));

        assertThat(worth()).isEqualTo(before);
    }
}
