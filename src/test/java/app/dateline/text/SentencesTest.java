package app.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> sentences(String language, String text) {
        return new Sentences(new Lexicon(language)).of(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text)).toList();
    }

    private static List<String> english(String text) {
        return sentences("en", text);
    }

    @Test
    void titlesAndInitialsDoNotEndASentence() {
        assertThat(english("Mr. Brandt met Gen. Ott and Sen. J. R. Weil. They agreed.")).containsExactly(
                "Mr. Brandt met Gen. Ott and Sen. J. R. Weil.", "They agreed.");
    }

    @Test
    void abbreviationsGoOnBeforeANameAndEndBeforeACommonWord() {
        assertThat(english("It opens at 9 a.m. Monday in the U.S. Senate. It closes at 5 p.m. The rest is as before."))
                .containsExactly("It opens at 9 a.m. Monday in the U.S. Senate.", "It closes at 5 p.m.",
                        "The rest is as before.");
    }

    @Test
    void aDigitOrASmallLetterGoesOn() {
        assertThat(english("See No. 5 of the list. Really? yes ... and more… of it. Done.")).containsExactly(
                "See No. 5 of the list.", "Really? yes ... and more… of it.", "Done.");
    }

    @Test
    void closingMarksBelongToTheSentenceBefore() {
        assertThat(english("\"We start today.\" Nobody answered. (It rained.) “Go now!” He went.")).containsExactly(
                "\"We start today.\"", "Nobody answered.", "(It rained.)", "“Go now!”", "He went.");
    }

    @Test
    void aCueAfterDirectSpeechGoesOn() {
        assertThat(english("\"Why now?\" she asked. Nobody knew.")).containsExactly("\"Why now?\" she asked.",
                "Nobody knew.");
        assertThat(sentences("ru", "«Мы готовы!» — сказал он. Все молчали."))
                .containsExactly("«Мы готовы!» — сказал он.", "Все молчали.");
    }

    @Test
    void japaneseNeedsNoBlanks() {
        assertThat(sentences("ja", "橋は閉まる。「すぐ始める。」と市長は述べた。本当か？はい。")).containsExactly("橋は閉まる。",
                "「すぐ始める。」と市長は述べた。", "本当か？", "はい。");
    }

    @Test
    void germanOrdinalsGoOn() {
        assertThat(sentences("de", "Am 3. Mai kam Dr. Weil. Er blieb bis zum 5. Juni.")).containsExactly(
                "Am 3. Mai kam Dr. Weil.",
                "Er blieb bis zum 5. Juni.");
    }
}
