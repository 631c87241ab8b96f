package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Answer.Part;
import app.dateline.answer.Answer.Status;
import app.dateline.testing.SampleArticles;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeveralQuestionsTest extends NewsroomTest {

    @BeforeEach
    void open() {
        room.add(SampleArticles.ref("place", "2026-02-10", "Harbour forum", """
                The harbour forum is held on the island of Orla in the old customs house.

                "We want the ports to talk to each other," said Transport Minister Lena Kovar."""),
                SampleArticles.ref("guests", "2026-02-20", "Guests of the forum", """
                        At least 400 people from twelve ports are expected at the harbour forum, the organisers said.

                        "The bridge will have to wait," Samira Dahl said on Friday.

                        "The bridge comes first," Kovar said of the plans."""),
                SampleArticles.ref("wheat", "2026-02-14", "Rain spoils the wheat", """
                        Farmers in the northern plain have lost a third of their wheat to the rain."""));
    }

    @Test
    void showsTheBestPassageOfEachQuestionNearTheTop() {
        Answer answer = room.ask("Where is the harbour forum held and how many people are expected?");

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(answer.parts()).extracting(Part::question).containsExactly("Where is the harbour forum held",
                "how many people are expected");
        assertThat(answer.parts()).extracting(Part::status).containsOnly(Status.ANSWERED);
        assertThat(refs(answer).subList(0, 2)).containsExactlyInAnyOrder("place", "guests");
        assertThat(answer.passages()).doesNotHaveDuplicates();
        assertThat(answer.confidence())
                .isEqualTo(answer.parts().stream().mapToDouble(Part::confidence).max().orElseThrow());
    }

    @Test
    void tellsWhichQuestionHasNoAnswer() {
        Answer answer = room.ask("How much wheat was lost to the rain? Who won the 1998 World Cup?");

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(answer.parts()).extracting(Part::status).containsExactly(Status.ANSWERED, Status.NO_EVIDENCE);
        assertThat(refs(answer)).startsWith("wheat");
    }

    @Test
    void isSilentWhereNoQuestionHasAnAnswer() {
        Answer answer = room.ask("Who won the 1998 World Cup? How tall is Mount Everest?");

        assertThat(answer.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(answer.passages()).isEmpty();
        assertThat(answer.parts()).hasSize(2);
    }

    @Test
    void givesTheWordsOfBothWhoAreCompared() {
        Answer answer = room.ask("Compare what Kovar and Dahl said about the bridge");

        assertThat(answer.parts()).extracting(Part::status).containsOnly(Status.ANSWERED);
        assertThat(answer.quotes()).extracting(Answer.FoundQuote::speaker).anyMatch(name -> name.endsWith("Kovar"))
                .anyMatch(name -> name.endsWith("Dahl"));
    }

    @Test
    void holdsAllQuestionsOfASentenceToTheDaysThatItNames() {
        Answer answer = room.ask("Where is the harbour forum held and how many people are expected since 15 February?");

        assertThat(refs(answer)).containsOnly("guests");
        assertThat(answer.filter().only()).isNotNull();
    }

    @Test
    void leavesASingleQuestionWithoutParts() {
        assertThat(room.ask("Where is the harbour forum held?").parts()).isEmpty();
    }

    private static List<String> refs(Answer answer) {
        return answer.passages().stream().map(each -> String.valueOf(each.article().ref())).toList();
    }
}
