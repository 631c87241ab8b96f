package app.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.evaluation.SetQuestion.Relevant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionSetTest {
    @TempDir
    private Path folder;

    private QuestionSet read(String... lines) throws IOException, BrokenSet {
        Files.write(folder.resolve("questions.jsonl"), List.of(lines));
        return QuestionSet.read(folder);
    }

    @Test
    void readsQuestionsWithTheirAnswersByWordsOrByPlace() throws Exception {
        QuestionSet set = read("""
                {"id":"a","question":"When?","date":"2016-05-06","relevant":[{"article_id":"x","text":"in June"}]}""",
                "",
                """
                        {"question":"Where?","pool":["x","y"],"article_only":true,
                        "relevant":[{"article_id":"x","start":3,"end":9,"grade":1}],"lang":"en"}"""
                        .replace("\n", ""));

        assertThat(set.name()).isEqualTo(folder.getFileName().toString());
        assertThat(set.questions()).containsExactly(
                new SetQuestion("a", "When?", LocalDate.of(2016, 5, 6), true, false,
                        List.of(new Relevant("x", "in June", 0, 0, 2)), List.of()),
                new SetQuestion("3", "Where?", null, true, true, List.of(new Relevant("x", null, 3, 9, 1)),
                        List.of("x", "y")));
    }

    @Test
    void aQuestionThatNothingAnswersOughtToBeMetWithSilence() throws Exception {
        QuestionSet set = read("{\"question\":\"Who won?\"}",
                "{\"question\":\"Why?\",\"answerable\":false,\"relevant\":[{\"article_id\":\"x\",\"start\":0,\"end\":0}]}");

        assertThat(set.questions()).allMatch(question -> !question.answerable() && question.relevant().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', value = {"{\"question\":|evaluate.json",
            "{\"id\":1}|evaluate.question", "{\"question\":\"Why?\",\"date\":\"May\"}|evaluate.date",
            "{\"question\":\"Why?\",\"relevant\":[{\"article_id\":\"x\"}]}|evaluate.relevant",
            "{\"question\":\"Why?\",\"relevant\":[{\"text\":\"x\"}]}|evaluate.relevant"})
    void namesTheLineThatCannotBeRead(String line, String key) {
        assertThatThrownBy(() -> read("{\"question\":\"Who?\"}", line)).isInstanceOfSatisfying(BrokenSet.class,
                broken -> {
                    assertThat(broken.key()).isEqualTo(key);
                    assertThat(broken.values()).startsWith(folder.resolve("questions.jsonl"), "2");
                });
    }

    @Test
    void namesAFolderWithoutQuestions() {
        assertThatThrownBy(() -> QuestionSet.read(folder)).hasMessageStartingWith("evaluate.missing");
        assertThatThrownBy(() -> read("")).hasMessageStartingWith("evaluate.empty");
    }
}
