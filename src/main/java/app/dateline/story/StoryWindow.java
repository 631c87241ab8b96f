package app.dateline.story;

import app.dateline.match.WordRanks;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The articles of late, by which it is told whether a new one belongs to a story: those that are like it vote, the likest most. The
 * work for an article grows with the articles that share its words. For one thread.
 */
final class StoryWindow {
    private static final int MOST = 20_000;
    /** What every tenth article has tells no story. */
    private static final double EVERYDAY = 0.1;
    private static final int FEW = 200;

    private final Rarity rarity;
    private final Deque<Member> members = new ArrayDeque<>();
    private final Map<Long, List<Member>> stories = new HashMap<>();
    private final Map<String, List<Member>> byWord = new HashMap<>();

    StoryWindow(WordRanks ranks) {
        this.rarity = new Rarity(ranks);
    }

    /** @param joined when it came */
    private record Member(long article, long story, Vector vector, Instant joined) {}

    /** A story that an article belongs to. @param nearest its articles, the likest first */
    record Found(long story, double likeness, List<Long> nearest) {}

    /** Counts an article's words, before its story is looked for. */
    Vector read(Sketch sketch) {
        rarity.add(sketch.weights().keySet());
        return Vector.of(sketch, rarity);
    }

    /** The story that is likest; empty when none is like enough. */
    Optional<Found> find(Vector vector) {
        Map<Long, Double> likenesses = new HashMap<>();
        Map<Long, Long> storyOf = new HashMap<>();
        for (Map.Entry<String, Double> word : vector.parts().entrySet()) {
            List<Member> having = byWord.getOrDefault(word.getKey(), List.of());
            if (having.size() <= Math.max(FEW, EVERYDAY * members.size())) {
                for (Member each : having) {
                    storyOf.put(each.article(), each.story());
                }
            }
        }
        Map<Long, List<Double>> votes = new HashMap<>();
        for (long story : List.copyOf(new java.util.HashSet<>(storyOf.values()))) {
            List<Double> all = new ArrayList<>();
            for (Member member : stories.get(story)) {
                double like = vector.like(member.vector());
                likenesses.put(member.article(), like);
                all.add(like);
            }
            votes.put(story, all);
        }
        return votes.entrySet().stream()
                .map(each -> new Found(each.getKey(), Likeness.of(each.getValue()), List.of()))
                .filter(found -> found.likeness() >= Likeness.SAME)
                .max(Comparator.comparingDouble(Found::likeness))
                .map(found -> new Found(found.story(), found.likeness(), stories.get(found.story()).stream()
                        .map(Member::article)
                        .sorted(Comparator.comparingDouble((Long article) -> -likenesses.getOrDefault(article, 0.0)))
                        .toList()));
    }

    /** An article belongs to a story from now on. */
    void join(long article, long story, Vector vector, Instant joined) {
        var member = new Member(article, story, vector, joined);
        members.add(member);
        stories.computeIfAbsent(story, none -> new ArrayList<>()).add(member);
        vector.parts().keySet().forEach(word -> byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(member));
        while (members.size() > MOST) {
            drop(members.remove());
        }
    }

    /** Forgets what came before. */
    void forget(Instant before) {
        while (!members.isEmpty() && members.peek().joined().isBefore(before)) {
            drop(members.remove());
        }
    }

    private void drop(Member member) {
        rarity.remove(member.vector().parts().keySet());
        remove(stories, member.story(), member);
        member.vector().parts().keySet().forEach(word -> remove(byWord, word, member));
    }

    private static <K> void remove(Map<K, List<Member>> lists, K key, Member member) {
        lists.computeIfPresent(key, (same, list) -> {
            list.remove(member);
            return list.isEmpty() ? null : list;
        });
    }

    /** How much each word tells. */
    Rarity rarity() {
        return rarity;
    }
}
