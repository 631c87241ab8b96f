package app.dateline.answer.bench;

import app.dateline.article.Draft;
import app.dateline.testing.SampleArticles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** News of made-up words, as frequent as real ones, with names, numbers and quotes; and questions about it. */
final class MadeUpNews {
    private static final int WORDS = 20_000;
    private static final String CONSONANTS = "bcdfghklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final String[] SMALL = {"the", "of", "to", "in", "and", "a", "for", "on", "with", "that", "by",
            "at"};
    private static final String[] FIRST = {"Ana", "Piotr", "Lena", "Omar", "Ines", "Karl", "Mira", "Jonas", "Yuki"};

    private final Random random;
    private final double[] upTo = new double[WORDS];
    private int articles;

    MadeUpNews(long seed) {
        random = new Random(seed);
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1.0 / (rank + 3);
            upTo[rank] = sum;
        }
    }

    Draft article() {
        String text = IntStream.range(0, 6).mapToObj(i -> paragraph()).collect(Collectors.joining("\n\n"));
        String day = "202%d-%02d-%02d".formatted(random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return SampleArticles.ref("made-up-" + articles++, day, capital(words(7)), text);
    }

    /** No two are the same. */
    List<String> questions(int many) {
        return Stream.generate(this::question).distinct().limit(many).toList();
    }

    private String question() {
        return switch (random.nextInt(4)) {
            case 0 -> "What did " + name() + " say about the " + words(2) + "?";
            case 1 -> "When does the " + words(3) + " in " + capital(word()) + "?";
            case 2 -> "Who is the " + words(2) + " of " + capital(word()) + "?";
            default -> "How many " + words(4) + "?";
        };
    }

    private String paragraph() {
        List<String> sentences = new ArrayList<>(IntStream.range(0, 5).mapToObj(i -> sentence()).toList());
        if (random.nextInt(3) == 0) {
            sentences.add("\"" + capital(words(12)) + ",\" said " + name() + ".");
        }
        return String.join(" ", sentences);
    }

    private String sentence() {
        String number = random.nextInt(3) == 0 ? " " + (1 + random.nextInt(5_000)) : "";
        String who = random.nextInt(3) == 0 ? " " + name() : "";
        return capital(words(8 + random.nextInt(10))) + number + who + ".";
    }

    private String name() {
        return FIRST[random.nextInt(FIRST.length)] + " " + capital(spelt(random.nextInt(400) * 37));
    }

    private String words(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> random.nextInt(5) < 2 ? SMALL[random.nextInt(SMALL.length)] : word())
                .collect(Collectors.joining(" "));
    }

    private String word() {
        double at = random.nextDouble() * upTo[WORDS - 1];
        int low = 0;
        for (int high = WORDS - 1; low < high;) {
            int middle = (low + high) / 2;
            if (upTo[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return spelt(low);
    }

    /** The same letters for the same rank. */
    private static String spelt(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 80; rest > 0; rest /= CONSONANTS.length() * VOWELS.length()) {
            word.append(CONSONANTS.charAt(rest % CONSONANTS.length()))
                    .append(VOWELS.charAt(rest / CONSONANTS.length() % VOWELS.length()));
        }
        return word.toString();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
