package app.dateline.story;

import java.util.HashMap;
import java.util.Map;

/**
 * A sketch as a direction of unit length in the space of words.
 *
 * @param parts by word
 */
record Vector(Map<String, Double> parts) {
    static double TELLING = 1.3;
    static int MOST = 100;

    static Vector of(Sketch sketch, Rarity rarity) {
        Map<String, Double> parts = HashMap.newHashMap(sketch.weights().size());
        double squares = 0;
        for (Map.Entry<String, Double> word : sketch.weights().entrySet()) {
            double part = (1 + Math.log(word.getValue() + 1)) * rarity.of(word.getKey())
                    * (sketch.telling().contains(word.getKey()) ? TELLING : 1);
            parts.put(word.getKey(), part);
            squares += part * part;
        }
        if (parts.size() > MOST) {
            double least = parts.values().stream().sorted(java.util.Comparator.reverseOrder()).skip(MOST - 1L).findFirst().orElse(0.0);
            parts.values().removeIf(part -> part < least);
            squares = parts.values().stream().mapToDouble(part -> part * part).sum();
        }
        double length = Math.sqrt(squares);
        parts.replaceAll((word, part) -> part / length);
        return new Vector(parts);
    }

    /** The cosine of both: 1 for the same words in the same shares, 0 for none in common. */
    double like(Vector other) {
        Map<String, Double> fewer = parts.size() <= other.parts.size() ? parts : other.parts;
        Map<String, Double> more = fewer == parts ? other.parts : parts;
        double sum = 0;
        for (Map.Entry<String, Double> word : fewer.entrySet()) {
            sum += word.getValue() * more.getOrDefault(word.getKey(), 0.0);
        }
        return sum;
    }
}
