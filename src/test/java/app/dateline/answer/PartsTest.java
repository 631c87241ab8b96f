package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When is the forum and who will attend?                     | When is the forum; who will attend the forum
            Where is the forum? When does it start?                    | Where is the forum; When does the forum start
            Where is the forum held, and how many people are expected there? | Where is the forum held; how many people are expected the forum held
            When does the ferry sail, who owns the ship and what does a ticket cost? | When does the ferry sail, who owns the ship; what does a ticket cost
            What did Kovar say about the ferry and about the bridge?   | What did Kovar say about the ferry; What did Kovar say about the bridge
            What did Kovar say about the ferry and when did she say it? | What did Kovar say about the ferry; when did Kovar say it
            Compare what Kovar and Samira Dahl said about the ferry    | What did Kovar say about the ferry; What did Samira Dahl say about the ferry
            What did Kovar and Dahl say about the ferry?               | What did Kovar say about the ferry; What did Dahl say about the ferry
            Who built the ship and what did the ship cost in 1995?     | Who built the ship; what did the ship cost in 1995
            Wann fährt die Fähre und was kostet sie?                   | Wann fährt die Fähre und was kostet sie?
            Wann fährt die Fähre und wie viele Plätze hat das Schiff?  | Wann fährt die Fähre; wie viele Plätze hat das Schiff
            Где пройдёт форум и сколько человек приедет на форум?      | Где пройдёт форум; сколько человек приедет на форум
            フォーラムはどこですか？いつ始まりますか？                 | フォーラムはどこですか; いつ始まりますか
            フォーラムはどこですか？？いつ始まりますか？？             | フォーラムはどこですか; いつ始まりますか
            Where is the forum?? When does it start??                  | Where is the forum; When does the forum start""")
    void partsWhatAsksSeveralThings(String message, String parts) {
        assertThat(texts(message)).containsExactly(parts.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When and where is the forum?
            Who is the captain who sank the ship and who fled?
            What happened before the war and when the war was over?
            What did the captain see when he came and when he left?
            Which ship, built in Orla and which sank in 1995, was the largest?
            What is the name of the ship and of its captain?
            What did they say about the ferry and the bridge?
            The ferry sank. What was its name?
            I need to know when the ferry sails and who owns it.
            船が沈没？乗客は無事
            Really? When does the ferry sail?
            Who? What? Where? When?
            bread and butter
            What is told in the song of hunger and thirst?
            What stands on land and on water?""")
    void leavesOneQuestionWhole(String message) {
        assertThat(texts(message)).hasSize(message.startsWith("What stands") ? 2 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"フェリーはいつ出ますか？？", "何？？", "何が？ ？", "昨日 ？？", "何？！？", "？？", "When does the ferry sail? ?"})
    void takesFurtherMarksForNoFurtherQuestion(String message) {
        assertThat(texts(message)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Where is it now? Who owns it now? What does it cost? Who built it then?""")
    void leavesMoreThanThreeQuestionsWhole(String message) {
        assertThat(texts(message)).containsExactly(message);
    }

    private static List<String> texts(String message) {
        return Parts.of(message, new app.dateline.text.TextAnalyzer().language(message)).all().stream()
                .map(Parts.Part::text).toList();
    }
}
