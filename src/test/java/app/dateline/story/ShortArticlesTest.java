package app.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.match.WordRanks;
import app.dateline.search.Embedder;
import app.dateline.search.LeadVectors;
import app.dateline.text.TextAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reports of three to five sentences: those of one field share its names, those of one story what happened. */
class ShortArticlesTest {
    private static final Embedder MODEL = new Embedder(Path.of("target", "models"), Duration.ofMinutes(1));

    private final TextAnalyzer analyzer = new TextAnalyzer();
    private final StoryTrial trial = new StoryTrial(new WordRanks());
    private final Map<Long, List<String>> stories = new LinkedHashMap<>();

    private void comes(String id, String headline, String text) {
        var found = analyzer.analyze(text, null, null);
        long story = trial.place(id, headline, text, found.language(),
                LeadVectors.of(headline, text, found, MODEL::passage));
        stories.computeIfAbsent(story, none -> new ArrayList<>()).add(id);
    }

    @Test
    void neighbouringSubjectsOfTheSameTwoCountriesAreApart() {
        comes("treaty 1", "Arvenia and Kelm to hold consultations on a peace treaty",
                """
                        Arvenia and Kelm will hold consultations on a peace treaty at the level of deputy foreign ministers in early June. \
                        Foreign Minister Anton Velik announced this on Friday after talks between the two leaders in Port Sarn. The sides had \
                        worked on such a treaty for decades, he said. The place of the meeting has not been agreed yet.""");
        comes("drill 1", "Arvenia and Kelm hold anti-contraband drill",
                """
                        Coast guards of Arvenia and Kelm trained together against contraband on Friday in the strait off Port Sarn. Four \
                        patrol boats and a helicopter took part. Foreign Minister Anton Velik said cooperation between the border services \
                        of both countries was very good. A second drill is planned for August.""");
        comes("forum 1", "Kelm's premier invited to economic forum in Arvenia",
                """
                        President Oleg Marin has invited Kelm's prime minister to the Eastern Forum in September, Foreign Minister Anton \
                        Velik said on Friday. The forum brings together investors from the whole region. Kelm sent a minister to it last \
                        year. An answer is expected within weeks.""");
        comes("visas", "Arvenia and Kelm ease visas for students",
                """
                        Students from Arvenia and Kelm can stay for up to a year without a visa from September on. Both governments signed \
                        the agreement on Friday in Port Sarn. Foreign Minister Anton Velik called it a gift to the young. Some two thousand \
                        students a year study in the other country.""");
        comes("drill 2", "Patrol boats of two navies practise hunting smugglers off Port Sarn",
                """
                        Four patrol boats and a helicopter from Arvenia and Kelm chased a ship with mock contraband in the strait off Port \
                        Sarn on Friday. It was the first joint drill of the two coast guards. Another will follow in August, the Arvenian \
                        border service said.""");
        comes("treaty 2", "Deputy ministers will discuss Arvenia-Kelm peace treaty in June",
                """
                        The deputy foreign ministers of Arvenia and Kelm are to meet in early June to go on with work on a peace treaty, Mr \
                        Velik told reporters on Friday. Neither side named a venue. A treaty has been under discussion since the islands \
                        changed hands.""");
        comes("forum 2", "Marin asks Kelm's prime minister to Eastern Forum",
                """
                        Kelm's prime minister has been asked to come to the Eastern Forum in September, Arvenia's foreign minister told \
                        reporters. Last year Kelm was represented by its minister of trade. The government in Kelm City said it would \
                        answer soon.""");

        assertThat(stories.values()).containsExactlyInAnyOrder(List.of("treaty 1", "treaty 2"),
                List.of("drill 1", "drill 2"), List.of("forum 1", "forum 2"), List.of("visas"));
    }

    @Test
    void decisionsOfOneCouncilMeetingAreApartAndEachIsOneStoryInTwoOutlets() {
        comes("tram 1", "Brenn council votes for new tram line to the harbour",
                """
                        The council of Brenn voted on Tuesday to build a tram line from the main station to the harbour. It will cost 84 \
                        million and open in four years. Mayor Lena Dahl said the harbour had waited long enough. The opposition wanted \
                        buses instead.""");
        comes("pool 1", "Brenn council closes the old swimming pool",
                """
                        The council of Brenn decided on Tuesday to close the swimming pool in Mill Street at the end of the season. Repairs \
                        would have cost 11 million. Mayor Lena Dahl said the city could not pay for both pools. Swimming clubs announced a \
                        protest.""");
        comes("budget", "Brenn council passes budget after eight hours",
                """
                        After eight hours the council of Brenn passed the budget for next year on Tuesday. It has a deficit of 23 million. \
                        Mayor Lena Dahl said schools and roads came first. Two councillors of the opposition voted for it.""");
        comes("tram 2", "Harbour of Brenn gets a tram for 84 million",
                """
                        A new tram will link the station of Brenn with the harbour, the city council decided on Tuesday evening by 31 votes \
                        to 20. Building begins next spring, and trams are to run within four years. The opposition had asked for electric \
                        buses.""");
        comes("pool 2", "Swimmers protest as Brenn gives up Mill Street pool",
                """
                        Swimming clubs will protest in front of the town hall after the council of Brenn decided to shut the pool in Mill \
                        Street. The repairs, put at 11 million, were too dear for the city. The pool shuts when the season ends.""");

        assertThat(stories.values()).containsExactlyInAnyOrder(List.of("tram 1", "tram 2"),
                List.of("pool 1", "pool 2"), List.of("budget"));
    }

    @Test
    void headlinesTellItWhereTheModelKnowsNoMeaning() {
        comes("трамвай 1", "Совет Бренна проголосовал за трамвай до гавани",
                """
                        Совет города Бренна во вторник решил построить трамвайную линию от вокзала до гавани. Она обойдётся в 84 миллиона. \
                        Мэр Лена Даль сказала, что гавань ждала достаточно долго.""");
        comes("бассейн", "Совет Бренна закрывает старый бассейн",
                """
                        Совет города Бренна во вторник решил закрыть бассейн на Мельничной улице. Ремонт обошёлся бы в 11 миллионов. Мэр \
                        Лена Даль сказала, что город не может содержать два бассейна.""");
        comes("трамвай 2", "В Бренне построят трамвай до гавани за 84 миллиона",
                """
                        Трамвайная линия свяжет вокзал Бренна с гаванью, решил во вторник городской совет. Стройка начнётся весной и \
                        обойдётся в 84 миллиона.""");

        assertThat(stories.values()).containsExactlyInAnyOrder(List.of("трамвай 1", "трамвай 2"),
                List.of("бассейн"));
    }

    @Test
    void aCopyUnderAnotherHeadlineStaysInItsStory() {
        String text = """
                Die Fähre nach Halvik fährt ab Montag nur noch zweimal am Tag. Die Reederei nennt den teuren Diesel als Grund. Im \
                Sommer soll sie wieder stündlich fahren.""";
        comes("one", "Weniger Fähren nach Halvik", text);
        comes("other", "Diesel zu teuer: Reederei kürzt den Fahrplan", text);

        assertThat(stories.values()).containsExactly(List.of("one", "other"));
    }

    @Test
    void whatHasNoHeadlineIsJudgedByItsWords() {
        comes("one", "", "Tara Kovar has entered a clinic in Malmby on Tuesday, her agent said.");
        comes("other", "", "The actress Tara Kovar checked herself into a clinic in Malmby, her agent confirmed.");

        assertThat(stories).hasSize(1);
    }

    @Test
    void treatyAndDrillsOfTheStarterStoreAreTwoStories() throws IOException {
        starter("peace-treaty-consultations");
        starter("anti-contraband-drills");

        assertThat(stories).hasSize(2);
    }

    private void starter(String id) throws IOException {
        String[] parts = Files.readString(Path.of("config", "articles", id + ".md")).split("---\n", 3);
        String title = parts[1].lines().filter(line -> line.startsWith("title: ")).findFirst().orElseThrow();
        comes(id, title.substring("title: ".length()), parts[2].replace("## ", "").strip());
    }
}
