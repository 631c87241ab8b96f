package app.dateline.subscription.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.dateline.subscription.query.Query.And;
import app.dateline.subscription.query.Query.Lang;
import app.dateline.subscription.query.Query.Not;
import app.dateline.subscription.query.Query.Or;
import app.dateline.subscription.query.Query.Phrase;
import app.dateline.subscription.query.Query.Source;
import app.dateline.subscription.query.Query.Speaker;
import app.dateline.subscription.query.Query.Word;
import app.dateline.subscription.query.Reading.Good;
import app.dateline.subscription.query.Reading.Refused;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

    private static Query read(String text) {
        return switch (QueryReader.read(text)) {
            case Good good -> good.query();
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void readsAllThatThereIs() {
        Query query = read("treaty (Japan OR Tokyo) NOT \"fish quota\" speaker:Lavrov source:\"Example Wire\" lang:EN");

        assertThat(query).isEqualTo(new And(List.of(new Word("treaty"),
                new Or(List.of(new Word("Japan"), new Word("Tokyo"))), new Not(new Phrase("fish quota")),
                new Speaker("Lavrov"), new Source("Example Wire"), new Lang("en"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "treaty                      | treaty",
            "peace   treaty              | peace AND treaty",
            "a OR peace treaty           | ~~", // "a" alone is everywhere
            "japan OR peace treaty       | japan OR (peace AND treaty)",
            "(peace treaty) AND (japan)  | peace AND treaty AND japan",
            "„peace  treaty“             | \"peace treaty\"",
            "peace, treaty!              | peace AND treaty",
            "two-plus-two                | two-plus-two",
            "treaty NOT NOT japan        | treaty AND japan",
            "treaty NOT (fish OR crab)   | treaty AND NOT (fish OR crab)",
            "Speaker:Lavrov              | speaker:\"Lavrov\"",
            "10:30 train                 | \"10:30\" AND train",
            "treaty (AND, ok)            | treaty AND \"AND\" AND ok", // a word, since it has a comma
            "договор Япония              | договор AND Япония",
            "don't panic                 | don't AND panic",
            "treaty \"or\" war           | treaty AND \"or\" AND war",
            "source:Example              | source:\"Example\""})
    void writesInOneWay(String typed, String written) {
        if (written.isEmpty()) {
            assertThat(QueryReader.read(typed)).isInstanceOf(Refused.class);
        } else {
            assertThat(read(typed).written()).isEqualTo(written);
            assertThat(read(written).written()).isEqualTo(written);
        }
    }

    @ParameterizedTest(name = "{0}: {1} in column {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "~~                        | query.empty           | 1",
            "peace \"treaty            | query.unclosed        | 7",
            "peace \"\" treaty         | query.empty-phrase    | 7",
            "(peace OR treaty          | query.unclosed-bracket | 1",
            "peace) treaty             | query.unopened        | 6",
            "peace AND                 | query.missing-end     | 10",
            "OR peace                  | query.missing         | 1",
            "peace AND OR treaty       | query.missing         | 11",
            "peace ()                  | query.missing         | 8",
            "treat*                    | query.wildcard        | 6",
            "the tre?ty                | query.wildcard        | 8",
            "/treat.*/                 | query.wildcard        | 8",
            "/treaty/                  | query.regex           | 1",
            "shrimp or fish            | query.small           | 8",
            "peace & treaty            | query.no-word         | 7",
            "peace author:Ann          | query.unknown-field   | 7",
            "peace speaker:            | query.no-value        | 15",
            "peace lang:english        | query.lang            | 12",
            "NOT fish                  | query.everything      | 1",
            "the                       | query.everything      | 1",
            "\"of the\"                | query.everything      | 1",
            "lang:en                   | query.everything      | 1",
            "lang:en NOT fish          | query.everything      | 1",
            "treaty OR NOT fish        | query.everything      | 1",
            "treaty OR the             | query.everything      | 1",
            "и в на                    | query.everything      | 1",
            "((((((((( treaty )))))))))| query.too-deep        | 9"})
    void namesWhatIsWrongAndWhere(String typed, String key, int column) {
        assertThat(QueryReader.read(typed)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.column()).isEqualTo(column);
        });
    }

    @Test
    void setsLimits() {
        String many = IntStream.rangeClosed(1, 33).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));
        String brackets = IntStream.rangeClosed(1, 32).mapToObj(number -> "w" + number)
                .collect(Collectors.joining(" "));

        assertThat(QueryReader.read("a".repeat(301))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.key()).isEqualTo("query.too-long"));
        assertThat(QueryReader.read(many)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("query.too-many");
            assertThat(many.substring(refused.column() - 1)).isEqualTo("w33");
        });
        assertThat(read(brackets).written().length()).isLessThanOrEqualTo(400);
    }

    /** Whatever is typed is a query or refused with a place in it; and what is stored is read again as the same query. */
    @Test
    void survivesAnythingAndIsReadAgainAsTheSame() {
        var random = new Random(7);
        String[] pieces = {"peace", "AND", "OR", "NOT", "(", ")", "\"", "“", " ", " ", " ", "speaker:", "source:",
                "lang:", "en", "x:y", ":", "*", "-", "\n", "Ж", "日本", "🕊", "'", "the", "/", "\\", "(AND)", "NOT."};
        int good = 0;
        for (int round = 0; round < 50_000; round++) {
            String text = random.ints(1 + random.nextInt(12), 0, pieces.length).mapToObj(each -> pieces[each])
                    .collect(Collectors.joining());
            assertThatCode(() -> QueryReader.read(text)).as(text).doesNotThrowAnyException();
            switch (QueryReader.read(text)) {
                case Good found -> {
                    good++;
                    assertThat(read(found.query().written())).as(text).isEqualTo(found.query());
                }
                case Refused refused -> assertThat(refused.column()).as(text).isBetween(1, text.length() + 1);
            }
        }
        assertThat(good).isGreaterThan(1_000);
    }
}
