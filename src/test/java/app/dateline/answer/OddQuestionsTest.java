package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.Status;
import app.dateline.testing.SampleArticles;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked is answered or declined, with bounded work. */
class OddQuestionsTest extends NewsroomTest {

    @BeforeEach
    void open() {
        room.add(SampleArticles.bridge(), SampleArticles.festival());
    }

    static Stream<String> odd() {
        String words = IntStream.range(0, 2_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        return Stream.of(words, "bridge ".repeat(2_000), "😀🚢".repeat(1_000), "(".repeat(10_000), "[{(<".repeat(2_500),
                ")".repeat(10_000), "\"".repeat(2_000), "bridge* AND (title:*) OR NOT -council~2^9 [a TO z] && || !",
                "*", "?", "**?*?*", "(a+)+$", "(.*)*(.*)*(.*)*x", "^(?=.*bridge)[\\s\\S]{1,99999}$", "\\",
                "%_%'; drop table",
                "\u0000\u0001\u0007\u001b[31m bridge", "\u202e\u2066egdirb\u2069\u202c", "\u200b\u200d\ufeff", "\ud83d",
                "\udc00 bridge \ud800", "мост bridge 橋 Brücke γέφυρα جسر पुल สะพาน", "橋はいつ閉まりますか".repeat(300),
                "ا".repeat(3_000), "e\u0301\u0301\u0301".repeat(700), "a".repeat(20_000), "1.2.3,4,5".repeat(900),
                "bridge?".repeat(500), "who said who said ".repeat(400), "What did What did say about say about?",
                "' OR '1'='1", "<script>alert(1)</script>", "${jndi:ldap://a}", "\n\n\t \r\n.",
                "🏳️‍🌈👨‍👩‍👧‍👦 bridge?", "フェリーはいつ出ますか？？", "何？？", "何が？ ？", "昨日 ？？", "今日？何？",
                "What happened the last ſix days?", "What happened since ſunday?", "Harbour Post ".repeat(150));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddQuestionsAreAnsweredOrDeclinedWithinBounds(String question) {
        Answer answer = room.answerer.answer(new Question(question, question, null, 5, true, null, List.of()));

        assertThat(answer.confidence()).isBetween(0.0, 1.0);
        assertThat(answer.passages()).hasSizeLessThanOrEqualTo(5);
        for (FoundPassage found : answer.passages()) {
            String text = room.articles.find(found.article().id()).orElseThrow().current().text();
            assertThat(found.text()).isEqualTo(found.span().of(text));
        }
        if (answer.status() == Status.NO_EVIDENCE) {
            assertThat(room.ask(question).passages()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("odd")
    void theWorkForAQuestionIsBounded(String question) {
        for (String language : List.of("en", "ja", "ru", "xx")) {
            Asked asked = Asked.read(question, language);

            assertThat(asked.text()).hasSizeLessThanOrEqualTo(Question.LONGEST);
            assertThat(asked.terms()).hasSizeLessThanOrEqualTo(Asked.MOST_TERMS);
            assertThat(new TermReader(asked).read(question).words()).isLessThanOrEqualTo(Tokens.MOST);
        }
        assertThat(Tokens.of(question)).hasSizeLessThanOrEqualTo(Tokens.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u2003"})
    void anEmptyQuestionIsNoQuestion(String question) {
        assertThatThrownBy(() -> Question.of(question)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge", "BRIDGE", "the bridge!!!", "when does the old brigde close",
            "When does the old bridge clsoe?", "old bridge (close) *when*?",
            "\u202eWhen does the old bridge close?\u202c",
            "🚧 When does the old bridge close? 🚧"})
    void aWordATypoOrDecorationStillFindsTheArticle(String question) {
        Answer answer = room.answerer.answer(new Question(question, question, null, 1, true, null, List.of()));

        assertThat(answer.passages()).extracting(found -> found.article().ref()).containsExactly("bridge");
    }

    @Test
    void aWildcardIsAWordLikeAnyOther() {
        assertThat(room.ask("bri*").passages()).isEmpty();
        assertThat(room.ask("*:*").passages()).isEmpty();
    }
}
