package app.dateline.command.follow;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Words;
import app.dateline.command.follow.Line.Speed;
import app.dateline.command.follow.Line.Wanted;
import app.dateline.command.follow.Line.Wrong;
import app.dateline.subscription.Pace;
import app.dateline.subscription.Schedule;
import app.dateline.topic.TopicSettings;
import app.dateline.topic.Topics;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever the bot prints as a choice is understood when it is typed: made from the message files, in every language. */
class SpokenTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Words words = words();
    private final LineReader reader = new LineReader(new Topics(new TopicSettings(Path.of("config/topics.yml"))),
            words);
    private final PaceWords paces = new PaceWords(words);

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot", "messages/follow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    private Wanted wanted(String typed, Locale language) {
        Line line = reader.read("treaty " + typed, language);
        assertThat(line).as(language + ": " + typed).isInstanceOf(Wanted.class);
        return (Wanted) line;
    }

    @TestFactory
    Stream<DynamicTest> everyWordOfTheMessageFilesIsUnderstoodWhateverIsSpokenToItsWriter() {
        return Stream.of("daily", "weekdays", "weekends", "silent", "at-once", "editions", "filler")
                .flatMap(what -> Words.LANGUAGES.stream().flatMap(
                        language -> Arrays.stream(words.say(language, "follow.word." + what).split("\\|")).map(
                                word -> DynamicTest.dynamicTest(language + " " + what + ": " + word,
                                        () -> Words.LANGUAGES.forEach(writer -> understands(what, word, writer))))));
    }

    private void understands(String what, String word, Locale writer) {
        Wanted line = wanted(word, writer);
        switch (what) {
            case "daily" -> assertThat(line.days()).hasSize(7);
            case "weekdays" -> assertThat(line.days()).hasSize(5).doesNotContain(DayOfWeek.SUNDAY);
            case "weekends" -> assertThat(line.days()).containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            case "silent" -> assertThat(line.speed()).isEqualTo(Speed.SILENT);
            case "at-once" -> assertThat(line.speed()).isEqualTo(Speed.AT_ONCE);
            case "editions" -> assertThat(line.speed()).isEqualTo(Speed.EDITIONS);
            default -> assertThat(line.speed()).isEqualTo(Speed.UNSAID);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPaceIsUnderstoodAsItIsPrinted() {
        return Words.LANGUAGES.stream().map(language -> DynamicTest.dynamicTest(language.toString(), () -> {
            assertThat(wanted(paces.say(new Pace.AtOnce(), language), language).speed()).isEqualTo(Speed.AT_ONCE);
            assertThat(wanted(paces.say(new Pace.Silent(), language), language).speed()).isEqualTo(Speed.SILENT);
            allDays().forEach(days -> {
                var schedule = new Schedule(List.of(LocalTime.of(8, 0), LocalTime.of(18, 30)), days, BERLIN);
                Wanted line = wanted(paces.say(new Pace.InEditions(schedule), language), language);
                assertThat(line.speed()).isEqualTo(Speed.EDITIONS);
                assertThat(new Schedule(line.times(), line.days(), line.zone().orElseThrow())).isEqualTo(schedule);
            });
        }));
    }

    private static Stream<Set<DayOfWeek>> allDays() {
        return IntStream.range(1, 128).mapToObj(bits -> EnumSet.copyOf(Arrays.stream(DayOfWeek.values())
                .filter(day -> (bits & 1 << day.ordinal()) != 0).collect(Collectors.toSet())));
    }

    @Test
    void theButtonsOfAPaceAreUnderstoodWhenTheyAreTyped() {
        for (Locale language : Words.LANGUAGES) {
            assertThat(wanted(words.say(language, "follow.button.at-once"), language).speed()).isEqualTo(Speed.AT_ONCE);
            assertThat(wanted(words.say(language, "follow.button.silent"), language).speed()).isEqualTo(Speed.SILENT);
            assertThat(wanted(words.say(language, "follow.button.editions"), language).speed())
                    .isEqualTo(Speed.EDITIONS);
        }
        assertThat(Zones.OFFERED).allSatisfy(
                zone -> assertThat(wanted(zone, Locale.ENGLISH).zone()).contains(ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de | treaty montags und freitags 8:00 | 15",
            "de | treaty Mo.–Fr. 8:00 | 12345",
            "ru | treaty по понедельникам и пятницам в 8:00 | 15", "ru | treaty в среду 8:00 | 3",
            "en | treaty пн-пт 8:00 | 12345", "en | treaty Mittwoch 8:00 | 3", "ru | treaty fridays 8:00 | 5"})
    void daysAreUnderstoodAsPeopleSayThem(String language, String typed, String days) {
        assertThat(reader.read(typed, Locale.of(language))).isInstanceOfSatisfying(Wanted.class,
                line -> assertThat(line.days().stream().sorted().map(day -> Integer.toString(day.getValue()))
                        .collect(Collectors.joining())).isEqualTo(days));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Berln | Europe/Berlin", "Moscow | Europe/Moscow", "MSK | Europe/Moscow",
            "Tokio | Asia/Tokyo", "New York | America/New_York", "new_york | America/New_York", "CET | Europe/Berlin",
            "Москва | Europe/Moscow", "Нью-Йорк | America/New_York", "Moskau | Europe/Moscow",
            "Zürich | Europe/Zurich", "Kiew | Europe/Kyiv", "Europe/Kiew | Europe/Kiev", "Asia/Tokio | Asia/Tokyo"})
    void suggestsTheZoneThatIsMeant(String typed, String zone) {
        assertThat(reader.read("treaty 08:00 " + typed, Locale.ENGLISH)).isInstanceOfSatisfying(Wrong.class, line -> {
            assertThat(line.reason().getCodes()).containsExactly("follow.wrong.zone-near");
            assertThat(Optional.ofNullable(line.reason().getArguments()).orElseThrow()[1].toString()).startsWith(zone);
        });
    }

    @Test
    void suggestsOnlyZonesThatThereAre() {
        new Spoken(words).listed("follow.zones").map(each -> each.split("=", 2)[1])
                .forEach(zone -> assertThat(Clocks.zone(zone)).as(zone).isPresent());
    }
}
