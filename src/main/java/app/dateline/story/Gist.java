package app.dateline.story;

import java.util.Arrays;
import java.util.Set;

/**
 * What an article itself says that it is about: the telling words of its headline.
 *
 * @param words their numbers; none where there is no headline or it says too little
 * @param worth how much each tells
 */
record Gist(int[] words, float[] worth) {
    /** A headline of fewer words ("Market update") names no subject. */
    private static final int FEWEST = 3;

    static Gist of(Set<String> headline, Rarity rarity) {
        int[] words = headline.size() < FEWEST ? new int[0]
                : headline.stream().mapToInt(rarity::number).sorted().toArray();
        float[] worth = new float[words.length];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = (float) rarity.of(words[i]);
        }
        return new Gist(words, worth);
    }

    boolean isKnown() {
        return words.length > 0;
    }

    /** Which share of it, weighed by rarity, another text tells too. @param text numbers of its words, rising */
    double toldBy(int[] text) {
        double all = 0;
        double told = 0;
        for (int i = 0; i < words.length; i++) {
            all += worth[i];
            told += Arrays.binarySearch(text, words[i]) >= 0 ? worth[i] : 0;
        }
        return all == 0 ? 0 : told / all;
    }
}
