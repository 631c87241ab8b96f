package app.dateline.command.follow;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Words;
import app.dateline.command.follow.Line.Open;
import app.dateline.command.follow.Line.Speed;
import app.dateline.command.follow.Line.Wanted;
import app.dateline.command.follow.Line.Wrong;
import app.dateline.topic.TopicSettings;
import app.dateline.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people type behind /subscribe, with the topics of the starter store. */
class LineReaderTest {
    private final LineReader reader = new LineReader(
            new Topics(new TopicSettings(Path.of("config/topics.yml"))), words());

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot", "messages/follow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    private static String shown(Wanted wanted) {
        String days = wanted.days().stream().map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining());
        return wanted.subject().words() + " " + wanted.speed() + " " + wanted.times() + " " + days + " "
                + wanted.zone().map(Object::toString).orElse("-") + " " + wanted.chat().orElse("-");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "treaty                                     | treaty UNSAID []  - -",
            "/treaty                                    | treaty UNSAID []  - -",
            "TREATY                                     | treaty UNSAID []  - -",
            "peace                                      | treaty UNSAID []  - -", // an alias
            "Peace treaty                               | treaty UNSAID []  - -", // its title
            "treaty daily 08:00 Europe/Berlin           | treaty EDITIONS [08:00] 1234567 Europe/Berlin -",
            "treaty every day at 8am europe/berlin      | treaty EDITIONS [08:00] 1234567 Europe/Berlin -",
            "treaty at 18:00, 08:00 mon-fri             | treaty EDITIONS [08:00, 18:00] 12345 - -",
            "daily 8:30 pm treaty UTC                   | treaty EDITIONS [20:30] 1234567 UTC -",
            "treaty sat sunday 12am                     | treaty EDITIONS [00:00] 67 - -",
            "treaty fri-mon 12pm                        | treaty EDITIONS [12:00] 1567 - -",
            "treaty every monday at 08:00               | treaty EDITIONS [08:00] 1 - -",
            "treaty mondays and fridays 08:00           | treaty EDITIONS [08:00] 15 - -",
            "treaty weekdays                            | treaty EDITIONS [] 12345 - -",
            "treaty silent                              | treaty SILENT []  - -",
            "treaty at once                             | treaty AT_ONCE []  - -",
            "treaty @news                               | treaty UNSAID []  - @news",
            "treaty -1001234567 silent                  | treaty SILENT []  - -1001234567",
            "\"peace treaty\" daily 07:00               | \"peace treaty\" EDITIONS [07:00] 1234567 - -",
            "“treaty AND Japan” silent                  | treaty AND Japan SILENT []  - -",
            "silent query: treaty \"two plus two\" NOT fish | treaty AND \"two plus two\" AND NOT fish SILENT []  - -",
            "QUERY:speaker:Lavrov                       | speaker:\"Lavrov\" UNSAID []  - -"})
    void understands(String typed, String wanted) {
        assertThat(reader.read(typed, Locale.ENGLISH)).isInstanceOfSatisfying(Wanted.class,
                line -> assertThat(shown(line)).isEqualTo(wanted));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "de | treaty täglich um 8:00 Uhr          | treaty EDITIONS [08:00] 1234567 - -",
            "de | treaty mo-fr 20.30                  | treaty EDITIONS [20:30] 12345 - -",
            "de | treaty jeden Montag um 8:00         | treaty EDITIONS [08:00] 1 - -",
            "de | treaty still                        | treaty SILENT []  - -",
            "ru | treaty ежедневно в 8:00             | treaty EDITIONS [08:00] 1234567 - -",
            "ru | treaty пн ср пт 19:00               | treaty EDITIONS [19:00] 135 - -",
            "ru | treaty тихо                         | treaty SILENT []  - -"})
    void understandsTheReadersOwnWords(String language, String typed, String wanted) {
        assertThat(reader.read(typed, Locale.of(language))).isInstanceOfSatisfying(Wanted.class,
                line -> assertThat(shown(line)).isEqualTo(wanted));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "tracktor                       | follow.wrong.topic      | tracktor",
            "treaty daily 25:00             | follow.wrong.time       | 25:00",
            "treaty daily 8:60              | follow.wrong.time       | 8:60",
            "treaty daily 8                 | follow.wrong.time       | 8",
            "treaty 13pm                    | follow.wrong.time       | 13pm",
            "treaty 08:00 Europe/Berln      | follow.wrong.zone-near  | Europe/Berlin",
            "treaty 08:00 Berlin            | follow.wrong.zone-near  | Europe/Berlin",
            "treaty 08:00 Mars/Olympus      | follow.wrong.zone       | Mars/Olympus",
            "treaty 08:00 UTC+3             | follow.wrong.zone       | UTC+3",
            "treaty 08:00 +03:00            | follow.wrong.zone       | +03:00",
            "treaty 08:00 blah              | follow.wrong.word       | blah",
            "treaty silent 08:00            | follow.wrong.both       | 08:00",
            "treaty 1:00 2:00 3:00 4:00 5:00 6:00 7:00 | follow.wrong.many-times | 6",
            "daily 08:00                    | follow.wrong.no-subject | ~~",
            "query: NOT fish                | query.everything        | 1",
            "query: peace \"treaty          | query.unclosed          | 7",
            "\"peace treaty                | query.unclosed          | 1",
            "treaty AND Japan daily         | follow.wrong.mixed      | ~~",
            "\"peace treaty\" OR fish      | follow.wrong.mixed      | ~~",
            "\"peace treaty\" \"two plus two\" | follow.wrong.mixed   | ~~",
            "query: treat*                  | query.wildcard          | 6"})
    void saysWhatCannotBe(String typed, String key, String value) {
        assertThat(reader.read(typed, Locale.ENGLISH)).isInstanceOfSatisfying(Wrong.class, line -> {
            assertThat(line.reason().getCodes()).containsExactly(key);
            Object[] values = line.reason().getArguments();
            assertThat(values == null ? "" : String.join(" ",
                    Arrays.stream(values).map(Object::toString).toList())).contains(value);
        });
    }

    @Test
    void offersTheNearestTopicsForOneThatThereIsNot() {
        assertThat(reader.read("traety", Locale.ENGLISH)).isInstanceOfSatisfying(Wrong.class,
                line -> assertThat(line.nearest()).contains("treaty"));
    }

    @Test
    void leavesTheChoiceToWhoeverSaysNothing() {
        assertThat(reader.read("", Locale.ENGLISH)).isEqualTo(new Open(Optional.empty()));
        assertThat(reader.read("@news", Locale.ENGLISH)).isEqualTo(new Open(Optional.of("@news")));
    }

    @Test
    void takesATopicByItsNameWhateverElseThatMayMean(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("topics.yml"), """
                topics:
                  - command: now
                    title: Trade in the North (EU)
                    description: Trade
                    query: What about trade?
                    aliases: [sun]
                """);
        var own = new LineReader(new Topics(new TopicSettings(file)), words());

        for (String typed : List.of("now daily", "/now daily", "sun daily", "trade in the north (EU) daily")) {
            assertThat(own.read(typed, Locale.ENGLISH)).as(typed).isInstanceOfSatisfying(Wanted.class,
                    line -> assertThat(shown(line)).isEqualTo("now EDITIONS [] 1234567 - -"));
        }
    }

    @Test
    void findsSpeedsApart() {
        assertThat(reader.read("treaty at once", Locale.ENGLISH)).isInstanceOfSatisfying(Wanted.class,
                line -> assertThat(line.speed()).isEqualTo(Speed.AT_ONCE));
    }
}
