package app.dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the sentences of a text in another form of it: places in order, each with the sentences that stood there and those that
 * stand there now. Sentences that are in both do not appear.
 */
public record Difference(List<Place> places) {
    /** More pairs than this are not compared one by one: all that lies between what is the same at both ends is one place. */
    private static final long MOST_PAIRS = 4_000_000;

    public Difference {
        places = List.copyOf(places);
    }

    /** @param before sentences of the old text; none for what was added @param now those of the new one; none for what was left out */
    public record Place(List<String> before, List<String> now) {
        public Place {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }

    /** Compares two lists of sentences. */
    public static Difference between(List<String> old, List<String> fresh) {
        int start = 0;
        while (start < old.size() && start < fresh.size() && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start && end < fresh.size() - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        return inner(old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end));
    }

    private static Difference inner(List<String> old, List<String> fresh) {
        if (old.isEmpty() && fresh.isEmpty()) {
            return new Difference(List.of());
        }
        return (long) old.size() * fresh.size() > MOST_PAIRS ? new Difference(List.of(new Place(old, fresh)))
                : new Difference(places(old, fresh, common(old, fresh)));
    }

    /** How many sentences both have in common from each pair of places on, in order. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] most = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                most[i][j] = old.get(i).equals(fresh.get(j)) ? most[i + 1][j + 1] + 1
                        : Math.max(most[i + 1][j], most[i][j + 1]);
            }
        }
        return most;
    }

    private static List<Place> places(List<String> old, List<String> fresh, int[][] common) {
        List<Place> places = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> now = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                close(places, before, now);
                i++;
                j++;
            } else if (j == fresh.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                before.add(old.get(i++));
            } else {
                now.add(fresh.get(j++));
            }
        }
        close(places, before, now);
        return places;
    }

    private static void close(List<Place> places, List<String> before, List<String> now) {
        if (!before.isEmpty() || !now.isEmpty()) {
            places.add(new Place(before, now));
            before.clear();
            now.clear();
        }
    }
}
