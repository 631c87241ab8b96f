package app.dateline.story;

import app.dateline.match.WordRanks;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The articles of late, by which it is told whether a new one belongs to a story. The work for an article grows with the articles
 * that share a word with it which is not everywhere. For one thread.
 */
final class StoryWindow {
    /** Some 6 kB each, and up to 5 more where the text is long. */
    private static final int MOST = 10_000;
    /** Of the words that an article is looked up by: what more articles than this have tells no story. */
    private static final int EVERYDAY = 200;

    private final Rarity rarity;
    private final Deque<Member> members = new ArrayDeque<>();
    private final Map<Long, Story> stories = new HashMap<>();
    private final Map<Integer, List<Member>> byWord = new HashMap<>();

    StoryWindow(WordRanks ranks) {
        this.rarity = new Rarity(ranks);
    }

    /** @param joined when it came */
    private record Member(long article, long story, Vector vector, Instant joined) {}

    private static final class Story {
        final List<Member> members = new ArrayList<>();
        double within;
    }

    /** A story that an article belongs to. @param nearest its articles, the likest first */
    record Found(long story, double likeness, List<Long> nearest) {}

    /** Counts an article's words, before its story is looked for. */
    Vector read(Sketch sketch, float @Nullable [] meaning) {
        return Vector.of(sketch, meaning, rarity);
    }

    /** Takes back that an article was counted. */
    void unread(Vector vector) {
        rarity.remove(vector.counted());
    }

    /** The story that is likest; empty when none is like enough. */
    Optional<Found> find(Vector vector) {
        Set<Long> near = new HashSet<>();
        for (int word : vector.words()) {
            List<Member> having = byWord.getOrDefault(word, List.of());
            if (having.size() <= Math.max(EVERYDAY, members.size() / 10)) {
                having.forEach(member -> near.add(member.story()));
            }
        }
        return near.stream().map(story -> likeness(story, vector)).filter(found -> found.likeness() >= Likeness.SAME)
                .max(Comparator.comparingDouble(Found::likeness).thenComparingLong(found -> -found.story()));
    }

    private Found likeness(long id, Vector vector) {
        Story story = stories.getOrDefault(id, new Story());
        double[] all = new double[story.members.size()];
        Map<Long, Double> byArticle = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            Member member = story.members.get(i);
            all[i] = vector.like(member.vector());
            byArticle.put(member.article(), all[i]);
        }
        List<Long> nearest = byArticle.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
        return new Found(id, Likeness.of(all, story.within), nearest);
    }

    /** An article belongs to a story from now on. */
    void join(long article, long story, Vector vector, Instant joined) {
        var member = new Member(article, story, vector, joined);
        Story its = stories.computeIfAbsent(story, none -> new Story());
        its.within += likenesses(its, vector);
        its.members.add(member);
        members.add(member);
        for (int word : vector.words()) {
            byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(member);
        }
        while (members.size() > MOST) {
            drop(members.remove());
        }
    }

    private static double likenesses(Story story, Vector vector) {
        return story.members.stream().mapToDouble(each -> each.vector().like(vector)).sum();
    }

    /** Forgets what came before. */
    void forget(Instant before) {
        while (!members.isEmpty() && members.peek().joined().isBefore(before)) {
            drop(members.remove());
        }
    }

    private void drop(Member member) {
        unread(member.vector());
        Story its = stories.get(member.story());
        if (its != null) {
            its.members.remove(member);
            its.within -= likenesses(its, member.vector());
            if (its.members.isEmpty()) {
                stories.remove(member.story());
            }
        }
        for (int word : member.vector().words()) {
            byWord.computeIfPresent(word, (same, having) -> {
                having.remove(member);
                return having.isEmpty() ? null : having;
            });
        }
    }

    /** How much each word tells. */
    Rarity rarity() {
        return rarity;
    }
}
