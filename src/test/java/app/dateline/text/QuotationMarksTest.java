package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where quotations begin and end: the whole text in, all words between marks out. */
class QuotationMarksTest {
    private static List<Quote> quotes(String text, String language) {
        return new TextAnalyzer().analyze(text, language, null).quotes();
    }

    private static List<String> words(String text) {
        return quotes(text, "en").stream().map(quote -> quote.span().of(text)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ("We start in May," said Ana Brandt.)                         | We start in May,
            [“We start in May,” said Ana Brandt.]                         | We start in May,
            Ana Brandt said—"We start in May and stay."                   | We start in May and stay.
            (Ana Brandt said: "We start in May")                          | We start in May
            {"We start in May," said Ana Brandt}                          | We start in May,
            "We start in May!" said Ana Brandt.                           | We start in May!
            "We start in May" – so said Ana Brandt.                       | We start in May
            " We start in May, " said Ana Brandt.                         | We start in May,
            “ We start in May, ” said Ana Brandt.                         | We start in May,
            Ana Brandt said: "We start 'in May' and stay."                | We start 'in May' and stay.
            Ana Brandt said: "'We start in May' was his word."            | 'We start in May' was his word.
            Ana Brandt said: "His word was 'we start in May'."            | His word was 'we start in May'.
            Ana Brandt said: "His word was 'we start in May'"             | His word was 'we start in May'
            Ana Brandt said: “His word was ‘we start in May’”             | His word was ‘we start in May’
            Ana Brandt said: “His word was “we start in May” and no more.”| His word was “we start in May” and no more.
            Ana Brandt said: «His word was «we start in May» and no more».| His word was «we start in May» and no more
            Ana Brandt said: "It's the miners' dam and it isn't safe."    | It's the miners' dam and it isn't safe.
            Ana Brandt said: 'It's the miners' dam and it isn't safe.'    | It's the miners' dam and it isn't safe.
            Ana Brandt said: „We start in May and stay.“                  | We start in May and stay.
            Ana Brandt said: „We start in May and stay.”                  | We start in May and stay.
            Ana Brandt said: "We start in May and stay.“                  | We start in May and stay.
            Ana Brandt said: ”We start in May and stay.”                  | We start in May and stay.
            Ana Brandt said: ‹We start in May and stay.›                  | We start in May and stay.
            Ana Brandt said:«We start in May and stay.»                   | We start in May and stay.
            Ana Brandt said "we start in May",                            | we start in May
            "We start in May", Ana Brandt said; "we stay".                | We start in May""")
    void aPairOfMarksEnclosesTheWords(String text, String first) {
        assertThat(words(text).getFirst()).isEqualTo(first);
        assertThat(words(text)).allMatch(words -> !words.isBlank() && words.equals(words.strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ブラント市長は「彼は「五月に始めます」と言った」と述べた。 | 彼は「五月に始めます」と言った
            ブラント市長は『彼は『五月に始めます』と言った』と述べた。 | 彼は『五月に始めます』と言った
            ブラント市長は「彼は『五月に始めます』と言った」と述べた。 | 彼は『五月に始めます』と言った
            ブラント市長は「 五月に始めます 」と述べた。            | 五月に始めます
            ブラント市長は『 五月に始めます 』と述べた。            | 五月に始めます""")
    void japaneseMarksMayStandInEachOther(String text, String words) {
        assertThat(quotes(text, "ja")).extracting(quote -> quote.span().of(text)).containsExactly(words);
    }

    @Test
    void nothingBetweenMarksIsNothingSaid() {
        assertThat(words("Ana Brandt said: \"\". Ana Brandt said: “”.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'Twas night when "we start in May," said Ana Brandt.
            ‘Twas night when "we start in May," said Ana Brandt.
            In the summer of '98 it was "we start in May," said Ana Brandt.
            The miners' song was "we start in May," said Ana Brandt.
            Rock 'n' roll and "we start in May," said Ana Brandt.
            They said so", and then "we start in May," said Ana Brandt.
            They said so,” and then “we start in May,” said Ana Brandt.
            They said so» and then «we start in May,» said Ana Brandt.""")
    void aMarkWithoutItsPartnerDoesNotSwallowTheNextPair(String text) {
        assertThat(words(text)).endsWith("we start in May,");
        assertThat(words(text)).noneMatch(words -> words.contains("Ana") || words.contains("night"));
    }

    @Test
    void aSingleMarkAloneQuotesNothing() {
        assertThat(words("'We start in May and stay, Ana Brandt thought.")).isEmpty();
        assertThat(words("‘We start in May and stay, Ana Brandt thought.")).isEmpty();
        assertThat(words("‹We start in May and stay, Ana Brandt thought.")).isEmpty();
        assertThat(words("Ana Brandt's aide said the dogs' dam wasn't theirs.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "We start now. Nobody stays. "We stop in June," said Ana Brandt. | We start now. Nobody stays.
            “We start now. Nobody stays. “We stop in June,” said Ana Brandt. | We start now. Nobody stays.
            “We start now and stay “We stop in June,” said Ana Brandt.       | We start now and stay""")
    void anotherOpeningMarkEndsWhatWasNeverClosed(String text, String unclosed) {
        List<Quote> found = quotes(text, "en");

        assertThat(found).extracting(quote -> quote.span().of(text)).containsExactly(unclosed, "We stop in June,");
        assertThat(found.getFirst().confidence()).isLessThan(0.5);
        assertThat(found.getLast().confidence()).isGreaterThan(0.5);
    }

    @Test
    void whatIsNeverClosedEndsWithItsParagraphAndIsNotSure() {
        String text = "\"We start in May and nobody stops us\n\nThe council met on Monday.";

        List<Quote> found = quotes(text, "en");

        assertThat(found).extracting(quote -> quote.span().of(text))
                .containsExactly("We start in May and nobody stops us");
        assertThat(found.getFirst().confidence()).isLessThan(0.5);
    }

    @Test
    void aParagraphThatOpensAgainMakesTheOneBeforeAsSureAsAnyOther() {
        String goesOn = "Ana Brandt said: \"We start in May.\n\n\"We stop in June.\"";
        String lost = "Ana Brandt said: \"We start in May.\n\nThe council met. \"We stop in June,\" said Omar Weber.";

        assertThat(quotes(goesOn, "en")).hasSize(2).allMatch(quote -> quote.confidence() > 0.5)
                .allMatch(quote -> quote.partOf() != null).extracting(Quote::speaker).containsOnly("Ana Brandt");
        assertThat(quotes(lost, "en")).hasSize(2).allMatch(quote -> quote.partOf() == null);
        assertThat(quotes(lost, "en").getFirst().confidence()).isLessThan(0.5);
        assertThat(quotes(lost, "en").getLast().confidence()).isGreaterThan(0.5);
    }

    @Test
    void theLastOfManyParagraphsIsUnsureWhenItIsNeverClosed() {
        String text = "Ana Brandt said: \"We start in May.\n\n\"We stop in June.\n\n\"We come back.";

        List<Quote> found = quotes(text, "en");

        assertThat(found).hasSize(3);
        assertThat(found.subList(0, 2)).allMatch(quote -> quote.confidence() > 0.5);
        assertThat(found.getLast().confidence()).isLessThan(0.5);
    }

    @Test
    void twoUtterancesOfOneParagraphAreTwoAndAnInterruptedOneIsOne() {
        String two = "\"We start in May,\" said Ana Brandt. Omar Weber said: \"We stop in June.\"";
        String one = "\"We start in May,\" said Ana Brandt, \"and we stop in June.\"";

        assertThat(quotes(two, "en")).hasSize(2).allMatch(quote -> quote.partOf() == null);
        assertThat(quotes(one, "en")).hasSize(2).allMatch(quote -> quote.partOf() != null)
                .extracting(Quote::partOf).containsOnly(quotes(one, "en").getFirst().partOf());
    }

    @Test
    void marksWithNothingBetweenThemDoNotTurnTheRestAround() {
        assertThat(words("The mayor said: \" \". Ana Brandt said: \"We start in May and stay.\""))
                .containsExactly("We start in May and stay.");
    }
}
