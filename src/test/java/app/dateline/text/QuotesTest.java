package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    private static List<Quote> quotes(String text) {
        return new TextAnalyzer().analyze(text, null, null).quotes();
    }

    private static List<String> words(String text) {
        return quotes(text).stream().map(quote -> quote.span().of(text)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "We start in May," said Ana Brandt.                  | We start in May,
            Ana Brandt said: "We start in May."                  | We start in May.
            “We start in May,” Ana Brandt said.                  | We start in May,
            „Wir beginnen im Mai“, sagte Ana Brandt.             | Wir beginnen im Mai
            »Wir beginnen im Mai«, sagte Ana Brandt.             | Wir beginnen im Mai
            « Nous commençons en mai », a dit Anne Brandt.       | Nous commençons en mai
            «Мы начнём в мае», — сказала Анна Брандт.            | Мы начнём в мае
            ブラント市長は「五月に始めます」と述べた。                         | 五月に始めます
            ‘We start in May,’ Ana Brandt said.                  | We start in May,
            'We start in May,' Ana Brandt said.                  | We start in May,
            "We start in May,” Ana Brandt said.                  | We start in May,
            """)
    void findsTheWordsBetweenEveryKindOfMarks(String text, String words) {
        assertThat(words(text)).containsExactly(words);
    }

    @Test
    void partsAroundTheirCueAreJoined() {
        String text = "\"We start in May,\" Ana Brandt said. \"It takes a year.\" Then she left.\n\nJonas Weil said: \"It rains a lot.\"";

        assertThat(words(text)).containsExactly("We start in May,", "It takes a year.", "It rains a lot.");
        assertThat(quotes(text).get(0).partOf()).isNotNull().isEqualTo(quotes(text).get(1).partOf());
        assertThat(quotes(text).get(2).partOf()).isNull();
    }

    @Test
    void speechThatReopensEachParagraphIsOneUtterance() {
        String text = "Ana Brandt said: \"We start in May.\n\n\"We end in June.\n\n\"Then we rest,\" she went on.";

        assertThat(words(text)).containsExactly("We start in May.", "We end in June.", "Then we rest,");
        assertThat(quotes(text)).extracting(Quote::partOf).doesNotContainNull().hasSize(3);
        assertThat(quotes(text)).extracting(Quote::partOf).containsOnly(quotes(text).getFirst().partOf());
        assertThat(quotes(text)).extracting(Quote::speaker).containsOnly("Ana Brandt");
    }

    @Test
    void aLostClosingMarkEndsWithItsParagraph() {
        String text = """
                "The dam is safe," Ana Brandt went on. "We hope it stays so. It will be checked in July and August

                "We expect no flood," she said. Nobody asked more.""";

        assertThat(words(text)).containsExactly("The dam is safe,",
                "We hope it stays so. It will be checked in July and August",
                "We expect no flood,");
        assertThat(quotes(text).get(1).confidence()).isLessThan(quotes(text).get(0).confidence());
        assertThat(quotes(text).get(2).partOf()).isNull();
    }

    @Test
    void nestedMarksAndBracketsStayInside() {
        assertThat(words("\"He said \"no\" to me and [to her - Ed.] twice,\" Ana Brandt said.")).containsExactly(
                "He said \"no\" to me and [to her - Ed.] twice,");
        assertThat(words("“He said ‘no, never’ to me,” Ana Brandt said."))
                .containsExactly("He said ‘no, never’ to me,");
        assertThat(words("„Er sagte ‚nein‘ zu mir“, sagte Ana Brandt.")).containsExactly("Er sagte ‚nein‘ zu mir");
    }

    @Test
    void aMixedQuoteWithACueIsAQuote() {
        assertThat(words("Brandt and Weil \"spoke about the dam where the town has no say now,\" Brandt said."))
                .containsExactly(
                        "spoke about the dam where the town has no say now,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The so-called \"experts\" left.", "She read \"The Dam and the River\" twice.",
            "The \"wet line\" moved on.", "She sang the song \"we are all so wet\" twice.",
            "A 6\" pipe and a 7\" pipe burst near the dam.", "It's the towns' dam and the children's river.",
            "<a href=\"one two three four\">dam</a>", "On NBN's \"The Dam This Morning,\" Brandt said it was dry.",
            "'Wet and wild'\n\nNobody came to the dam. \"Dry\" was the word."})
    void titlesAndWordsInDoubtAreNoQuotes(String text) {
        assertThat(words(text)).isEmpty();
    }

    @Test
    void aShortAnswerWithACueIsAQuote() {
        assertThat(words("\"Never,\" said Ana Brandt. Weil said: \"Yes.\"")).containsExactly("Never,", "Yes.");
    }

    @Test
    void joinedWordsCountEach() {
        assertThat(words("Brandt called it \"hand-to-hand combat\" with the water."))
                .containsExactly("hand-to-hand combat");
    }

    @Test
    void whereSpeechHasDoubleMarksSingleOnesHoldHeadlines() {
        String text = "'A very wet day'\n\n\"We start in May,\" Ana Brandt said. \"It takes a year,\" she said.";

        assertThat(words(text)).containsExactly("We start in May,", "It takes a year,");
    }

    @Test
    void aNameThatIsSaidIsLessSureThanASentence() {
        String text = "\"The Dam and the River,\" Ana Brandt said. \"We read it twice,\" she said.";

        assertThat(quotes(text).getFirst().confidence()).isLessThan(quotes(text).getLast().confidence());
    }
}
