package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String REPORT = """
            Two towns agreed on a new bridge on Monday.

            "It was about time," Mayor Ana Brandt said.

            Talks on the ferry

            The ferry will run until the bridge is open, the towns decided.

            Nobody spoke about fares.
            """;

    private static List<Passage> passages(String text) {
        return new TextAnalyzer().analyze(text, null, null).passages();
    }

    private static String shown(String text, Passage passage) {
        return passage.section() + " | " + passage.span().of(text);
    }

    @Test
    void shortParagraphsOfASectionJoinAndAHeadingParts() {
        assertThat(passages(REPORT)).extracting(passage -> shown(REPORT, passage)).containsExactly(
                "null | Two towns agreed on a new bridge on Monday.\n\n\"It was about time,\" Mayor Ana Brandt said.",
                "Talks on the ferry | The ferry will run until the bridge is open, the towns decided.\n\nNobody spoke about fares.");
    }

    @Test
    void everyPassageListsItsSentences() {
        assertThat(passages(REPORT).getFirst().sentences()).extracting(span -> span.of(REPORT)).containsExactly(
                "Two towns agreed on a new bridge on Monday.", "\"It was about time,\" Mayor Ana Brandt said.");
    }

    @Test
    void givenHeadingsAreTakenAndNoOthersAreSought() {
        int start = REPORT.indexOf("Two");
        var found = new TextAnalyzer().analyze(REPORT, "en", List.of(new Span(start, start + 43)));

        assertThat(found.passages()).extracting(Passage::section)
                .containsOnly("Two towns agreed on a new bridge on Monday.");
        assertThat(found.passages().getFirst().span().of(REPORT)).contains("Talks on the ferry");
    }

    @Test
    void paragraphsJoinUpToAboutAHundredWords() {
        String paragraph = "The council met again and spoke of the bridge, of its cost and of those who will pay for all of it in the end.";
        String text = String.join("\n\n", java.util.Collections.nCopies(10, paragraph));

        assertThat(passages(text)).hasSize(2)
                .allSatisfy(passage -> assertThat(passage.span().length()).isBetween(500, 600));
    }

    @Test
    void aLongParagraphIsCutBetweenSentences() {
        String sentence = "The council met again and spoke of the bridge, of its cost and of those who will pay for it. ";
        String text = sentence.repeat(30).strip();

        assertThat(passages(text)).hasSizeGreaterThan(3).allSatisfy(passage -> {
            assertThat(passage.span().length()).isLessThanOrEqualTo(900);
            assertThat(passage.span().of(text)).startsWith("The council").endsWith("for it.");
        });
    }

    @Test
    void anEndlessSentenceIsCutAtABlankAndAnEndlessWordAnywhere() {
        String words = "and so on ".repeat(1_000).strip();
        assertThat(passages(words))
                .allSatisfy(passage -> assertThat(passage.span().length()).isLessThanOrEqualTo(2_000));
        assertThat(words(words, passages(words))).isEqualTo(List.of(words.split("\\s+")));

        String word = "😀".repeat(5_000);
        assertThat(passages(word).stream().map(passage -> passage.span().of(word)).collect(Collectors.joining()))
                .isEqualTo(word);
        assertThat(passages(word)).noneMatch(passage -> Character.isLowSurrogate(word.charAt(passage.span().start())));
    }

    private static List<String> words(String text, List<Passage> passages) {
        return passages.stream().flatMap(passage -> List.of(passage.span().of(text).split("\\s+")).stream()).toList();
    }

    @Test
    void aSingleLineEndEndsAParagraphUnlessLinesAreWrapped() {
        String lines = "One thing was said.\nAnother thing was done.\nA third was left for later.";
        assertThat(Paragraphs.of(lines)).hasSize(3);

        String wrapped = """
                The council met again on Monday and spoke of the old bridge, of
                its cost and of those who will have to pay for all of it in the
                end, whoever they are.

                Then it rained on the town for a long while, and the river rose
                to the upper mark.
                """;
        assertThat(Paragraphs.of(wrapped)).hasSize(2);
    }

    @Test
    void headingsAreShortUnfinishedLinesOverRealParagraphs() {
        String text = "Not the last\n\nshort\n\nFerry in July\n\nThe ferry runs in July.\n\n\"Quoted line\"\n\nIt ended well for all of them.\n\nThe end";

        assertThat(headings(text)).containsExactly("Ferry in July");
        assertThat(headings("Water levels\n\nThey rise.\n\nNo heading:\n\nThey fall again, it seems.")).isEmpty();
    }

    private static List<@Nullable String> headings(String text) {
        return passages(text).stream().<@Nullable String>map(Passage::section).filter(section -> section != null)
                .distinct().toList();
    }

    @Test
    void blankTextHasNothing() {
        assertThat(passages(" \n\u00A0\n ")).isEmpty();
        assertThat(passages("")).isEmpty();
    }

    @Test
    void aPassageIsShownWithTheParagraphsAroundItThatFit() {
        String paragraph = "The council met again and spoke of the bridge, of its cost and of those who will pay for all of it in the end.";
        String text = String.join("\n\n", java.util.Collections.nCopies(20, paragraph));

        assertThat(passages(text)).hasSize(4).allSatisfy(passage -> {
            assertThat(passage.context().covers(passage.span())).isTrue();
            assertThat(passage.context().length()).isBetween(880, 1_000);
            assertThat(passage.context().of(text)).startsWith("The council").endsWith("in the end.");
        });
    }

    @Test
    void whatIsShownStaysInTheSection() {
        assertThat(passages(REPORT)).allSatisfy(passage -> assertThat(passage.context()).isEqualTo(passage.span()));
    }

    @Test
    void aPieceOfALongParagraphIsShownWithTheRestOfItWhereThatFits() {
        String sentence = "The council met again and spoke of the bridge for a long time. ";
        String text = sentence.repeat(15).strip();

        assertThat(passages(text)).hasSize(2)
                .allSatisfy(passage -> assertThat(passage.context()).isEqualTo(new Span(0, text.length())));
    }
}
