package app.dateline.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sketch as a direction of unit length in the space of words, and the direction of its beginning in meaning.
 *
 * @param words numbers of its most telling words, rising
 * @param parts of each
 * @param gist what its headline tells
 * @param meaning null where there is none: in a language that the model does not know
 * @param counted numbers of all words that were counted for it, in no order; none where it was not counted
 */
record Vector(int[] words, float[] parts, Gist gist, float @Nullable [] meaning, int[] counted) {
    private static final int MOST = 300;
    /** How much being near in meaning counts beside sharing words, and from which cosine on it speaks for two articles. */
    private static final double MEANING = 0.7;
    private static final double NEUTRAL = 0.7;

    /** Counts the article's words, and weighs them as rare as they are now. */
    static Vector of(Sketch sketch, float @Nullable [] meaning, Rarity rarity) {
        int[] counted = sketch.weights().keySet().stream().mapToInt(rarity::number).toArray();
        rarity.add(counted);
        Vector weighed = weighed(sketch, meaning, rarity);
        int[] words = weighed.words;
        return new Vector(words, weighed.parts, weighed.gist, meaning,
                words.length == counted.length ? words : counted);
    }

    /** The same without counting. */
    static Vector weighed(Sketch sketch, float @Nullable [] meaning, Rarity rarity) {
        List<Part> parts = sketch.weights().entrySet().stream().map(word -> Part.of(word, rarity))
                .sorted(Comparator.comparingDouble(part -> -part.size())).limit(MOST)
                .sorted(Comparator.comparingInt(Part::word)).toList();
        double length = Math.sqrt(parts.stream().mapToDouble(part -> part.size() * part.size()).sum());
        float[] sizes = new float[parts.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = length == 0 ? 0 : (float) (parts.get(i).size() / length);
        }
        return new Vector(parts.stream().mapToInt(Part::word).toArray(), sizes, Gist.of(sketch.headline(), rarity),
                meaning,
                new int[0]);
    }

    private record Part(int word, double size) {
        static Part of(Map.Entry<String, Double> word, Rarity rarity) {
            int number = rarity.number(word.getKey());
            return new Part(number, (1 + Math.log(word.getValue() + 1)) * rarity.of(number));
        }
    }

    /** How like two articles are: about 0 for strangers and less for those about different things, 1 and more for copies. */
    double like(Vector other) {
        return cosine(other) + MEANING * (near(other, NEUTRAL) - NEUTRAL) + Agreement.of(this, other);
    }

    private double cosine(Vector other) {
        double sum = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length;) {
            if (words[i] == other.words[j]) {
                sum += parts[i++] * other.parts[j++];
            } else if (words[i] < other.words[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The cosine of what both mean. @param unknown taken for it where one's meaning is not known */
    double near(Vector other, double unknown) {
        float[] one = meaning;
        float[] two = other.meaning;
        if (one == null || two == null) {
            return unknown;
        }
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * two[i];
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vector vector && Arrays.equals(words, vector.words)
                && Arrays.equals(parts, vector.parts)
                && Arrays.equals(meaning, vector.meaning);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return words.length + " words";
    }
}
