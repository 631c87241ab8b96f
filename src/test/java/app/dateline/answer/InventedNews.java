package app.dateline.answer;

import app.dateline.article.Draft;
import app.dateline.testing.SampleArticles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles made by dice, each with what was truly said in it and by whom. The same seed makes the same articles. */
final class InventedNews {
    private static final String[] FIRST = {"Ana", "Piotr", "Lena", "Omar", "Ines", "Karl", "Mira", "Jonas"};
    private static final String[] LAST = {"Brandt", "Kovar", "Onder", "Weber", "Dahl", "Roth", "Salas", "Petrov"};
    private static final String[] THINGS = {"harbour", "bridge", "museum", "railway", "orchard", "dam", "theatre",
            "hospital"};
    private static final String[] DEEDS = {"will cost %d crowns", "needs %d workers", "opens again in %d days",
            "lost %d visitors", "gets %d new lamps", "waits for %d tons of sand"};
    private static final String[][] MARKS = {{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"„", "“"}};

    private final Random dice;
    private int number = 1_000;
    final List<Report> reports = new ArrayList<>();

    InventedNews(long seed, int articles) {
        dice = new Random(seed);
        for (int i = 0; i < articles; i++) {
            reports.add(report("n" + i));
        }
    }

    /** Words between one pair of marks, with who said them. */
    record Said(String words, String speaker) {}

    record Report(Draft draft, String thing, List<Said> said) {}

    private Report report(String ref) {
        String thing = of(THINGS);
        List<Said> said = new ArrayList<>();
        StringBuilder text = new StringBuilder("The council spoke about the ").append(thing).append(" on Monday.");
        for (int i = 0; i < 3 + dice.nextInt(3); i++) {
            text.append("\n\n").append(paragraph(thing, said));
        }
        String headline = "Council and " + thing + " " + number++;
        return new Report(SampleArticles.ref(ref, "2026-02-1" + dice.nextInt(10), headline, text.toString()), thing,
                said);
    }

    private String paragraph(String thing, List<Said> said) {
        String who = of(FIRST) + " " + of(LAST);
        String[] marks = MARKS[dice.nextInt(MARKS.length)];
        String one = sentence(thing);
        String two = sentence(thing);
        return switch (dice.nextInt(7)) {
            case 0 -> before(said, marks, one, who);
            case 1 -> {
                said.add(new Said(one + ".", who));
                yield who + " said: " + marks[0] + one + "." + marks[1];
            }
            case 2 -> {
                said.add(new Said(one + ",", who));
                said.add(new Said(two + ".", who));
                yield marks[0] + one + "," + marks[1] + " " + who + " said. " + marks[0] + two + "." + marks[1];
            }
            case 3 -> {
                said.add(new Said(one + ".", who));
                said.add(new Said(two + ".", who));
                yield who + " said: " + marks[0] + one + ".\n\n" + marks[0] + two + "." + marks[1];
            }
            case 4 -> "The minutes say: " + marks[0] + one + " and that is where the page was torn";
            case 5 -> before(said, marks, one + ", as ‘the old " + thing + " song’ has it", who);
            default -> before(said, marks, one, who) + "\n\n" + before(said, marks, two, of(FIRST) + " " + of(LAST));
        };
    }

    private static String before(List<Said> said, String[] marks, String words, String who) {
        said.add(new Said(words + ",", who));
        return marks[0] + words + "," + marks[1] + " said " + who + ".";
    }

    private String sentence(String thing) {
        return "The " + thing + " " + of(DEEDS).formatted(number++) + " and nobody in the " + of(THINGS) + " knows why";
    }

    private String of(String[] any) {
        return any[dice.nextInt(any.length)];
    }
}
