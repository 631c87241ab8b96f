package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.answer.Answer.Status;
import app.dateline.article.Draft;
import app.dateline.testing.SampleArticles;
import app.dateline.topic.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswererTest extends NewsroomTest {
    private static final Draft FERRY = SampleArticles.ref("ferry", "2026-02-10", "Ferry line to Orla returns",
            """
                    The ferry line between Port Vell and the island of Orla returns on 14 May after two years, Transport Minister \
                    Lena Kovar told reporters on Tuesday.

                    The ship takes 320 passengers and 45 cars. A crossing costs 12 crowns.

                    "The islanders have waited long enough," Kovar said. "Nobody should need a day to see a doctor."

                    Fishermen see it with worry. "The new quay takes the best mooring away," said Piet Onder, who leads their union.

                    The mayor of Orla, Samira Dahl, will be on board of the first ship.""");
    private static final Draft MUSEUM = SampleArticles.ref("museum", "2026-02-12", "Clock museum opens its tower", """
            The clock museum in Brenn opens its tower to visitors in September.

            The tower's bell was cast in 1743 by the founder Matthias Holm and weighs 2,300 kilograms.

            "You hear the wheels before you see them," said the museum's director, Ines Roth.""");
    private static final Draft WHEAT = SampleArticles.ref("wheat", "2026-02-14", "Rain spoils the wheat", """
            Farmers in the northern plain have lost a third of their wheat to the rain, the farmers' association said.

            "We have not seen such a summer since 1987," said its chairman, Karl Weber.

            The government promised 40 million crowns of aid.""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When does the ferry to Orla return?          | The ferry line between Port Vell and the island of Orla returns on 14 May
            How many passengers does the ferry take?     | The ship takes 320 passengers and 45 cars.
            How much does a crossing to Orla cost?       | A crossing costs 12 crowns.
            Who is the mayor of Orla?                    | The mayor of Orla, Samira Dahl, will be on board of the first ship.
            What did Kovar say about the islanders?      | "The islanders have waited long enough," Kovar said.
            Who cast the bell of the tower?              | The tower's bell was cast in 1743 by the founder Matthias Holm
            How much wheat was lost to the rain?         | Farmers in the northern plain have lost a third of their wheat
            how much does the bell of the tower weigh    | The tower's bell was cast in 1743""")
    void showsTheRightPassageFirstAndMarksTheSentence(String question, String beginning) {
        room.add(FERRY, MUSEUM, WHEAT);

        Answer answer = room.ask(question);

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        FoundPassage first = answer.passages().getFirst();
        String text = room.articles.find(first.article().id()).orElseThrow().current().text();
        assertThat(first.highlight().of(text)).startsWith(beginning);
        assertThat(first.span().covers(first.highlight())).isTrue();
        assertThat(first.text()).isEqualTo(first.span().of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who won the 1998 World Cup?
            What is the capital of Peru?
            Who is the president of Brazil?
            when does the train leave?
            What did Merkel say about the ferry?
            How tall is Mount Everest?
            hello
            (((
            🚢🚢🚢""")
    void isSilentWhereTheStoreIs(String question) {
        room.add(FERRY, MUSEUM, WHEAT);

        Answer answer = room.ask(question);

        assertThat(answer.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(answer.passages()).isEmpty();
        assertThat(answer.quotes()).isEmpty();
        assertThat(answer.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void answersFromAStoreOfOneArticle() {
        room.add(FERRY);

        assertThat(room.ask("When does the ferry to Orla return?").status()).isEqualTo(Status.ANSWERED);
        assertThat(room.ask("Who won the 1998 World Cup?").status()).isEqualTo(Status.NO_EVIDENCE);
    }

    @Test
    void saysNothingFromAnEmptyStore() {
        Answer answer = room.ask("When does the ferry to Orla return?");

        assertThat(answer.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(answer.confidence()).isZero();
        assertThat(answer.nearest()).isEmpty();
    }

    @Test
    void answersByWordsWhileThereAreNoVectors() {
        room.add(Draft.of("t", "Паром на остров Орла снова пойдёт 14 мая, сообщила министр Лена Ковар.").ref("ru")
                .source("Вестник").headline("Паром").language("ru").build());

        Answer answer = room.ask("Когда пойдёт паром на остров Орла?");

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(answer.passages()).extracting(found -> found.article().ref()).containsExactly("ru");
        assertThat(room.ask("Кто построил мост в Брайтоне?").status()).isEqualTo(Status.NO_EVIDENCE);
    }

    @Test
    void givesTheQuotesOfTheSpeakerWhoWasAskedFor() {
        room.add(FERRY, MUSEUM);

        Answer answer = room.ask("What did Kovar say about the islanders?");

        assertThat(answer.quotes()).extracting(FoundQuote::text).containsExactlyInAnyOrder(
                "The islanders have waited long enough,", "Nobody should need a day to see a doctor.");
        assertThat(answer.quotes()).allSatisfy(quote -> assertThat(quote.speaker()).endsWith("Kovar"));
        assertThat(answer.quotes()).extracting(FoundQuote::partOf).doesNotContainNull().containsOnly(
                answer.quotes().getFirst().partOf());
    }

    @Test
    void takesAHeadlineForAQuestionAboutSomebodysWordsWhereThereAreSome() {
        room.add(FERRY, MUSEUM);

        assertThat(room.ask("Kovar on the islanders").quotes()).isNotEmpty()
                .allSatisfy(quote -> assertThat(quote.speaker()).endsWith("Kovar"));
    }

    @Test
    void whatIsToldOfTheSpeakersWordsIsEvidenceAndNoQuote() {
        room.add(MUSEUM, Draft.of("d", "The old mill in Tarn has a new roof. It cost less than the town had feared.\n\n"
                + "Engineer Petra Lund said that the mill would open for visitors in autumn.").ref("mill")
                .source("Herald")
                .headline("Mill").language("en").build());

        Answer answer = room.ask("What did Petra Lund say about the mill?");

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(answer.passages().getFirst().article().ref()).isEqualTo("mill");
        assertThat(answer.passages().getFirst().text()).contains("would open for visitors");
        assertThat(answer.quotes()).isEmpty();
    }

    @Test
    void namesTheNearestTopicsWhenItIsSilent() {
        room.topics.add(new Topic("harvest", "Harvest", "", "How was the wheat harvest?", List.of("wheat")));
        Topic boats = new Topic("boats", "Ferries and ships", "", "When do the ferries to the islands run?", List.of());
        room.topics.add(boats);
        room.add(MUSEUM);

        Answer answer = room.ask("Is there a ferry to Elba?");

        assertThat(answer.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(answer.nearest().getFirst()).isEqualTo("boats");
        assertThat(room.answerer.answer(Question.about(boats, "")).nearest()).as("what was just asked")
                .doesNotContain("boats");
        assertThat(room.answerer.answer(Question.about(boats, "to Elba")).nearest()).contains("boats");
    }

    @Test
    void namesNoTopicThatHasNothingToDoWithTheQuestion() {
        room.topics.add(new Topic("harvest", "Harvest", "", "How was the wheat harvest?", List.of("wheat")));
        room.add(MUSEUM);

        assertThat(room.ask("Wo ist der Bahnhof?").nearest()).isEmpty();
    }

    @Test
    void aQuestionForANumberGetsNoQuoteThatIsOffThePoint() {
        room.add(FERRY, MUSEUM);

        Answer answer = room.ask("How much does a crossing to Orla cost?");

        assertThat(answer.passages().getFirst().article().ref()).isEqualTo("ferry");
        assertThat(answer.quotes()).isEmpty();
    }

    @Test
    void doubtsASentenceThatSaysTheContrary() {
        room.add(FERRY, MUSEUM);

        assertThat(room.ask("Which island does the ferry line from Port Vell not return to?").confidence())
                .isLessThan(room.ask("Which island does the ferry line from Port Vell return to?").confidence());
    }

    @Test
    void answersATopicsStandingQuestionLeniently() {
        room.add(FERRY, MUSEUM);

        Answer answer = room.answerer
                .answer(new Question("news of ships and islands", "/boats", "boats", 5, false, null,
                        List.of()));

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(answer.passages().getFirst().article().ref()).isEqualTo("ferry");
    }

    @Test
    void showsTheClosestWhenAskedToThoughTheyAreNoEvidence() {
        room.add(FERRY);

        Answer answer = room.answerer.answer(new Question("Who is the president of Brazil?", "?", null, 3, true, null,
                List.of()));

        assertThat(answer.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(answer.passages()).isNotEmpty();
    }

    @Test
    void looksOnlyAtThePoolWhenOneIsGiven() {
        room.add(FERRY, MUSEUM, WHEAT);

        Answer answer = room.answerer.answer(new Question("Who said something about the summer?", "?", null, 10, true,
                null, List.of("museum", "ferry")));

        assertThat(answer.passages()).extracting(found -> found.article().ref()).isNotEmpty().doesNotContain("wheat");
    }

    @Test
    void saysTheSameWordsOnce() {
        Draft agency = SampleArticles.ref("agency", "2026-02-11", "Ferry returns", FERRY.text());
        room.add(FERRY, agency);

        Answer answer = room.ask("When does the ferry to Orla return?");

        assertThat(answer.passages()).extracting(FoundPassage::text).doesNotHaveDuplicates();
        assertThat(answer.passages().getFirst().article().ref()).isEqualTo("agency");
    }

    @Test
    void namesEveryOutletThatPrintsTheSame() {
        String changed = FERRY.text().replace("Transport Minister", "Traffic Minister");
        room.add(FERRY, copy("coast", "Coast Herald", "2026-02-11", changed),
                copy("coast-again", "Coast Herald", "2026-02-12", FERRY.text()),
                copy("isle", "Isle Echo", "2026-02-09", FERRY.text()));

        FoundPassage first = room.ask("When does the ferry to Orla return?").passages().getFirst();

        assertThat(first.article().ref()).isEqualTo("coast-again");
        assertThat(first.alsoIn()).extracting(Answer.Cited::ref).containsExactly("ferry", "isle");
    }

    private static Draft copy(String ref, String source, String day, String text) {
        return Draft.of("t", text).ref(ref).source(source).headline(ref).language("en")
                .published(app.dateline.article.Published.parse(day)).build();
    }

    @Test
    void givesTheSameOrderEveryTime() {
        room.add(FERRY, MUSEUM, WHEAT);
        List<FoundPassage> once = room.ask("What happens in September?").passages();

        room.index.begin("other");
        room.catchUp(app.dateline.search.Indexer.Progress.NONE);

        assertThat(room.ask("What happens in September?").passages()).isEqualTo(once);
    }

    @Test
    void marksTheSentenceThatAnswersRatherThanTheOneThatRepeatsTheQuestion() {
        room.add(SampleArticles.ref("fair", "2026-03-02", "Brenn invites to its clock fair",
                "The mayor invited all clock makers to the clock fair in Brenn. It takes place on 4 and 5 September."));

        Answer answer = room.ask("When is the clock fair in Brenn?");

        FoundPassage first = answer.passages().getFirst();
        assertThat(first.text().substring(first.highlight().start() - first.span().start(),
                first.highlight().end() - first.span().start())).isEqualTo("It takes place on 4 and 5 September.");
    }

    @Test
    void putsThisWeeksNewsFirstWhereThisWeekIsAskedFor() {
        room.add(SampleArticles.ref("old", "2024-03-04", "Strike in Port Vell",
                "Dock workers in Port Vell went on strike on Monday for higher wages."),
                SampleArticles.ref("new", "2026-03-04", "Strike in Port Vell",
                        "Dock workers in Port Vell went on strike on Monday for more safety."));

        assertThat(
                room.ask("Why did dock workers in Port Vell strike this week?").passages().getFirst().article().ref())
                .isEqualTo("new");
    }

    @Test
    void showsNothingBehindTheAnswerThatHasLittleToDoWithTheQuestion() {
        room.add(FERRY, MUSEUM, WHEAT);

        assertThat(room.ask("How much wheat was lost to the rain?").passages())
                .extracting(passage -> passage.article().ref()).containsOnly("wheat");
    }

    @Test
    void marksWhatTheSpeakerSaidOfTheSubjectRatherThanAnyQuote() {
        room.add(FERRY, SampleArticles.ref("park", "2026-03-01", "Brenn builds a new quay", """
                "This is the best day for Brenn in thirty years," said the engineer Petra Lund.

                Lund said that no trees in the harbour park would be felled."""));

        Answer answer = room.ask("What did Lund say about the trees?");

        FoundPassage first = answer.passages().getFirst();
        assertThat(first.text().substring(first.highlight().start() - first.span().start()))
                .startsWith("Lund said that no trees");
        assertThat(answer.quotes()).isEmpty();
    }

    @Test
    void staysSilentWhereNothingIsQuotedOrToldOfTheSpeaker() {
        room.add(FERRY);

        assertThat(room.ask("What did Samira Dahl say about the ferry to Orla?").status())
                .isEqualTo(Status.NO_EVIDENCE);
    }

    @Test
    void answersInTheLanguageOfTheQuestion() {
        room.add(FERRY, SampleArticles.ref("marche", "2026-03-01", "Le marché de Lorme",
                "Le marché couvert de Lorme rouvrira le 6 février 2027, a annoncé la mairie."));

        assertThat(room.ask("Quand rouvrira le marché couvert ?").passages().getFirst().article().ref())
                .isEqualTo("marche");
    }
}
