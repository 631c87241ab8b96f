package app.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.text.Quote;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.TopicSettings;
import app.dateline.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The articles and topics that a newcomer starts with: complete, attributed, and no word put in anybody's mouth. */
class StarterStoreTest {
    private static final Path ARTICLES = Path.of("config/articles");
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
    void thereIsEnoughToStartWith() throws IOException {
        assertThat(articles()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(new Topics(TOPICS).all()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void frontMatterIsComplete(Path file) throws IOException {
        Map<String, Object> fields = new Yaml().load(Files.readString(file).split("---\n", 3)[1]);

        assertThat(fields).containsKeys("id", "title", "source", "published", "language");
        assertThat(file.getFileName()).hasToString(fields.get("id") + ".md");
        assertThat(Files.readString(file)).contains("\npublished: 2016-05-06\n", "\nlanguage: en\n");
    }

    @ParameterizedTest
    @MethodSource("articles")
    void saysWhereTheFactsAreFrom(Path file) throws IOException {
        assertThat(body(file)).contains("TASS wire report of 6 May 2016");
    }

    @ParameterizedTest
    @MethodSource("articles")
    void isAsLongAsANewsItem(Path file) throws IOException {
        String withoutHeadings = body(file).replaceAll("(?m)^## .*$", "").strip();

        assertThat(withoutHeadings.split("\\s+")).hasSizeBetween(120, 300);
        assertThat(body(file)).contains("\n## ");
    }

    @ParameterizedTest
    @MethodSource("articles")
    void quotesAreOnTheListShortAttributedAndDated(Path file) throws IOException {
        for (String paragraph : body(file).split("\n\n")) {
            List<String> quoted = QUOTED.matcher(paragraph).results().map(found -> found.group(1)).toList();

            assertThat(quoted).isSubsetOf(SAID_BY_LAVROV_ON_6_MAY_2016).allMatch(words -> words.length() <= 90);
            if (!quoted.isEmpty()) {
                assertThat(paragraph).contains("6 May").containsPattern("said|noted|stressed|spoke");
                assertThat(body(file)).contains("Russian Foreign Minister Sergei Lavrov");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theBotFindsWhatIsQuoted(Path file) throws IOException {
        String text = body(file).replaceAll("(?m)^## .*\n\n", "");

        List<Quote> quotes = new TextAnalyzer().analyze(text, "en", List.of()).quotes();

        assertThat(quotes).extracting(quote -> quote.span().of(text)).isSubsetOf(SAID_BY_LAVROV_ON_6_MAY_2016);
    }

    @Test
    void everyListedQuoteIsUsedOnce() throws IOException {
        List<String> used = new ArrayList<>();
        for (Path file : articles().toList()) {
            QUOTED.matcher(body(file)).results().forEach(found -> used.add(found.group(1)));
        }

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

    private static Stream<Path> articles() throws IOException {
        try (Stream<Path> files = Files.list(ARTICLES)) {
            return files.sorted().toList().stream();
        }
    }

    private static String body(Path file) throws IOException {
        return Files.readString(file).split("---\n", 3)[2];
    }
}
