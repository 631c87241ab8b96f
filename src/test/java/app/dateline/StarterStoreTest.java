package app.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import app.dateline.ingest.DraftReader;
import app.dateline.ingest.Reading;
import app.dateline.text.Quote;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.TopicSettings;
import app.dateline.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The articles and topics that a newcomer starts with: complete, attributed, and no word put in anybody's mouth. */
class StarterStoreTest {
    private static final Reading STORE = new DraftReader().read(Path.of("config/articles"));
    private static final TopicSettings TOPICS = new TopicSettings(Path.of("config/topics.yml"));
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /** All that Sergei Lavrov is quoted with, as the wire report of 6 May 2016 has it, letter by letter. */
    private static final Set<String> SAID_BY_LAVROV_ON_6_MAY_2016 = Set.of(
            "to search for opportunities to build up relations in all directions,",
            "Priority tasks have been set",
            "consultations at the level of deputy foreign ministers on issues of the peace treaty",
            "In focus were the issues the leaders want to be referred to these consultations,",
            "The sides discussed the problem of the peace treaty",
            "We hope the proposal will be scrutinized in a fruitful manner.",
            "We are going to announce them in Moscow and Tokyo as soon as the discussion is over,",
            "Our leaders will have several opportunities this year",
            "This kind of understanding was shown today,",
            "this was a useful format and its work could be resumed",
            "threats to security existing in Asia and the Pacific today",
            "We hope our Japanese partners and counterparts have heard us.",
            "We hope our Japanese neighbors will take part",
            "other infractions existing in the Pacific",
            "cooperation between the two countries’ border guards is very good,",
            "very efficient collaboration between the Russian and Japanese border control forces,",
            "continuation of the contacts",
            "I think all this adds to the vault of joint trust-building and partnership efforts",
            "We believe it is a very useful channel of our cooperation,",
            "The sides spoke about Syria.",
            "our cooperation at the UN Security Council where Japan is a non-permanent member now,",
            "the need to join efforts of the whole international community to battle terrorism.",
            "all spheres: political, trade, economic, investment and humanitarian,");

    @Test
    void thereIsEnoughToStartWith() {
        assertThat(STORE.drafts()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(new Topics(TOPICS).all()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void theBotTakesEveryArticle() {
        assertThat(STORE.refused()).isEmpty();
        assertThat(STORE.notes()).isEmpty();
        assertThat(STORE.drafts()).extracting(Draft::ref).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void frontMatterIsComplete(Draft draft) {
        assertThat(draft.path()).endsWith(draft.ref() + ".md");
        assertThat(draft.headline()).isNotBlank();
        assertThat(draft.source()).isEqualTo("Dateline starter set");
        assertThat(draft.published()).isEqualTo(Published.parse("2016-05-06"));
        assertThat(draft.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void saysWhereTheFactsAreFrom(Draft draft) {
        assertThat(draft.text()).contains("TASS wire report of 6 May 2016");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void isAsLongAsANewsItem(Draft draft) {
        assertThat(draft.text().split("\\s+")).hasSizeBetween(120, 300);
        assertThat(draft.headings()).hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void quotesAreOnTheListShortAttributedAndDated(Draft draft) {
        for (String paragraph : draft.text().split("\n\n")) {
            List<String> quoted = quoted(paragraph);

            assertThat(quoted).isSubsetOf(SAID_BY_LAVROV_ON_6_MAY_2016).allMatch(words -> words.length() <= 90);
            if (!quoted.isEmpty()) {
                assertThat(paragraph).contains("6 May").containsPattern("said|noted|stressed|spoke");
                assertThat(draft.text()).contains("Russian Foreign Minister Sergei Lavrov");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void theBotFindsWhatIsQuotedAndWhoSaidIt(Draft draft) {
        List<Quote> quotes = new TextAnalyzer().analyze(draft.text(), draft.language(), draft.headings()).quotes();

        assertThat(quotes).extracting(quote -> quote.span().of(draft.text()))
                .isSubsetOf(SAID_BY_LAVROV_ON_6_MAY_2016);
        assertThat(quotes).extracting(Quote::speaker).allMatch("Sergei Lavrov"::equals);
    }

    @Test
    void everyListedQuoteIsUsedOnce() {
        List<String> used = STORE.drafts().stream().flatMap(draft -> quoted(draft.text()).stream()).toList();

        assertThat(used).containsExactlyInAnyOrderElementsOf(SAID_BY_LAVROV_ON_6_MAY_2016);
    }

    @Test
    void topicCommandsAreLegalAndUnique() {
        assertThat(new Topics(TOPICS).problems()).isEmpty();
    }

    @Test
    void topicsFitACommandMenuOnAPhone() {
        assertThat(new Topics(TOPICS).all()).allMatch(topic -> topic.description().length() <= 60)
                .allMatch(topic -> topic.query().endsWith("?"));
    }

    private static Stream<Named<Draft>> drafts() {
        return STORE.drafts().stream().map(draft -> Named.of(String.valueOf(draft.ref()), draft));
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
