package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.Status;
import app.dateline.article.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilteredAnswersTest extends NewsroomTest {

    @BeforeEach
    void open() {
        room.add(article("old", "Harbour Post", "2024-05-06",
                "The ferry to Orla stays in port, Transport Minister Lena Kovar said. The crew of the ferry is on strike."),
                article("week", "Harbour Post", "2026-02-25",
                        "The ferry to Orla will sail twice a day from April, the harbour office of Port Vell said."),
                article("now", "Coast Herald", "2026-03-04",
                        "The ferry to Orla sails again after the storm, the captain said. The quay has been repaired."),
                article("undated", "Coast Herald", null,
                        "The ferry to Orla has a new restaurant. The ferry's cook comes from Brenn."),
                article("history", "Coast Herald", "2026-01-15",
                        "In 1995 the council of Orla decided to buy a ferry. The council paid 4 million crowns for the ship."),
                article("bridge", "Coast Herald", "2026-01-20",
                        "The council of Orla decided to build a bridge. The council will pay for it in three years."));
    }

    @Test
    void showsNothingOfAnotherDayWhereTheNewsOfSomeDaysAreAskedFor() {
        Answer answer = room.ask("What was said about the ferry to Orla last week?");

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(refs(answer)).containsExactly("week");
        assertThat(answer.filter()).isEqualTo(
                Filter.NONE.only(new Days(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 1))));
    }

    @Test
    void isSilentWhereTheFilterLeavesNothingThoughOtherArticlesAnswer() {
        Answer answer = room.ask("What was reported in May 2025 about the ferry to Orla?");

        assertThat(answer.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(answer.passages()).isEmpty();
        assertThat(answer.confidence()).isZero();
        assertThat(room.answerer.answer(Question.of(answer.question().text()).closestToo()).passages()).isEmpty();
    }

    @Test
    void leavesOutArticlesWithoutADateAlsoWhereTheDaysHaveNoEnd() {
        assertThat(refs(room.ask("articles published before June 2030 about the ferry to Orla")))
                .contains("old", "week", "now").doesNotContain("undated");
    }

    @Test
    void holdsToTheOutletThatIsNamed() {
        assertThat(refs(room.ask("What is new on the ferry to Orla according to the coast herald?")))
                .contains("now").doesNotContain("old", "week");
    }

    @Test
    void saysThatThereIsNothingOfAnOutletThatTheStoreDoesNotHave() {
        Answer answer = room.ask("What is new on the ferry to Orla according to Reuters?");

        assertThat(answer.status()).isEqualTo(Status.NO_EVIDENCE);
        assertThat(answer.filter().outlet()).isNotNull().extracting(Filter.Outlet::name).isEqualTo("Reuters");
        assertThat(new OutletNames(List.of("Reuters Europe"), List.of("Reuters", "AFP")).in("Reuters or AFP"))
                .as("what the store may write longer is not missed").extracting(OutletNames.Mention::name)
                .containsExactly("afp");
    }

    @Test
    void findsWhatHappenedInAYearInAnArticleOfAnother() {
        Answer answer = room.ask("What did the council of Orla decide in 1995?");

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(refs(answer)).startsWith("history").contains("bridge");
        assertThat(answer.filter().preferred())
                .isEqualTo(new Days(LocalDate.of(1995, 1, 1), LocalDate.of(1995, 12, 31)));
    }

    @Test
    void putsFirstWhatIsOfTheMonthThatIsNamed() {
        assertThat(refs(room.ask("What about the ferry to Orla in May 2024?"))).startsWith("old").hasSizeGreaterThan(1);
    }

    @Test
    void putsTheNewestEvidenceFirstWhereTheLatestIsAskedFor() {
        assertThat(refs(room.ask("What is the latest on the ferry to Orla?"))).startsWith("now", "week");
    }

    @Test
    void listsWhatCameOutWhereNothingElseIsAsked() {
        Answer answer = room.ask("What happened yesterday?");

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(refs(answer)).containsExactly("now");
        assertThat(room.ask("What happened today?").status()).isEqualTo(Status.NO_EVIDENCE);
    }

    @Test
    void listsArticlesWithoutADateLastAndThoseOfTheFutureNever() {
        room.add(article("future", "Coast Herald", "2027-01-01", "The ferry of next year has three decks."),
                article("island", "Island Gazette", null, "The lighthouse of Orla has been painted."));

        assertThat(refs(room.ask("Latest news from the Coast Herald"))).startsWith("now").endsWith("undated")
                .doesNotContain("future");
        Answer undated = room.ask("Latest news from the Island Gazette");
        assertThat(undated.status()).isEqualTo(Status.ANSWERED);
        assertThat(refs(undated)).containsExactly("island");
    }

    @Test
    void givesALongArticleOneLineAmongTheNewest() {
        String live = IntStream.range(0, 500)
                .mapToObj(i -> "At minute " + i + " the crowd in the harbour of Orla sang song number " + i
                        + ", and the mayor waved to all from the balcony of the town hall above the quay. "
                        + "Then the band of the fire brigade played march number " + i + " for the children.")
                .collect(Collectors.joining("\n\n"));
        room.add(article("blog", "Harbour Post", "2026-03-04", live),
                article("small", "Coast Herald", "2026-03-04", "A cat was found on the quay."));

        Answer answer = room.ask("What happened yesterday?");

        assertThat(refs(answer)).containsExactlyInAnyOrder("now", "small", "blog");
        assertThat(answer.passages()).extracting(FoundPassage::text).anyMatch(text -> text.contains("At minute 0 "));
    }

    @Test
    void showsTheCopyOfTheDayThatIsNamedRatherThanTheNewest() {
        String text = "The explosion in the harbour of Brenn destroyed two warehouses, the fire brigade said.";
        room.add(article("then", "TASS", "2016-05-06", text), article("again", "Harbour Post", "2026-03-01", text));

        assertThat(refs(room.ask("What was written about the explosion in Brenn on 6 May 2016?"))).startsWith("then");
        assertThat(refs(room.ask("What did the explosion in Brenn destroy?"))).startsWith("again");
    }

    private static List<String> refs(Answer answer) {
        return answer.passages().stream().map(FoundPassage::article).map(Answer.Cited::ref).map(String::valueOf)
                .distinct().toList();
    }

    private static Draft article(String ref, String source, @Nullable String day, String text) {
        return Draft.of("t", text).ref(ref).source(source).headline("Orla").language("en")
                .published(day == null ? null : app.dateline.article.Published.parse(day)).build();
    }
}
