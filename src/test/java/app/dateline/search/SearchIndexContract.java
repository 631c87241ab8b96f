package app.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dateline.search.IndexedArticle.IndexedPassage;
import java.time.Duration;
import app.dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every search engine promises. */
public abstract class SearchIndexContract {
    protected SearchIndex index;

    protected abstract SearchIndex open();

    @BeforeEach
    void openIndex() {
        index = open();
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Test
    void beginsEmpty() {
        assertThat(index.sequence()).isZero();
        assertThat(index.size()).isZero();
        assertThat(find("bridge")).isEmpty();
    }

    @Test
    void givesBackWhatItWasGiven() {
        var passage = new IndexedPassage("Repairs", 10, 43, new Span(10, 90), "The old bridge closes for repairs.",
                null);
        put(List.of(new IndexedArticle(7, 3, "ref-7", "Harbour Post", "Bridge to close", "en",
                LocalDate.of(2026, 3, 1), List.of(passage))), 12);

        Hit hit = find("bridge").getFirst();

        assertThat(hit).usingRecursiveComparison().ignoringFields("words", "likeness", "score").isEqualTo(
                new Hit(7, 3, "ref-7", "Harbour Post", "Bridge to close", "en", LocalDate.of(2026, 3, 1), "Repairs", 10,
                        43, new Span(10, 90), "The old bridge closes for repairs.", 0, Double.NaN, 0));
        assertThat(hit.words()).isPositive();
        assertThat(hit.likeness()).isNaN();
        assertThat(index.sequence()).isEqualTo(12);
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void ranksThePassageWithMoreOfTheWordsFirst() {
        put(List.of(article(1, "en", "The ferry is late.", "The ferry to the island is late because of fog.",
                "Fog lies over the fields.")), 1);

        assertThat(find("Why is the island ferry late?")).extracting(Hit::text).containsExactly(
                "The ferry to the island is late because of fog.", "The ferry is late.");
    }

    @Test
    void answersALongQuestionInAStoreOfManyLanguages() {
        List<String> languages = List.of("en", "ru", "ja", "de", "fr", "es", "it");
        put(IntStream.range(0, languages.size())
                .mapToObj(i -> article(i + 1, languages.get(i), "ferry number " + i)).toList(), 1);
        String words = IntStream.range(0, 200).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        assertThat(find("ferry " + words)).hasSize(languages.size());
    }

    @Test
    void forgetsTheOldWordsOfAnEditedArticle() {
        put(List.of(article(1, "en", "The ferry is late.")), 1);
        long generation = index.generation();

        put(List.of(article(1, "en", "The train is late.")), 2);

        assertThat(find("ferry")).isEmpty();
        assertThat(find("train")).hasSize(1);
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.generation()).isGreaterThan(generation);
    }

    @Test
    void forgetsAnArticleWithoutPassages() {
        put(List.of(article(1, "en", "The ferry is late."), article(2, "en", "The ferry is early.")), 1);

        put(List.of(article(1, "en")), 2);

        assertThat(find("ferry")).extracting(Hit::articleId).containsExactly(2L);
    }

    @Test
    void refusesAChangeThatWasMadeForAnotherState() {
        put(List.of(article(1, "en", "The ferry is late.")), 5);

        assertThatThrownBy(() -> index.apply(List.of(article(2, "en", "A train.")), 4, 6))
                .isInstanceOf(IndexUnavailable.class);

        assertThat(index.sequence()).isEqualTo(5);
        assertThat(find("train")).isEmpty();
    }

    @Test
    void beginsAnewForAnotherStore() {
        put(List.of(article(1, "en", "The ferry is late.")), 5);

        index.begin("harbour");

        assertThat(find("ferry")).isEmpty();
        assertThat(index.sequence()).isZero();
        put(List.of(article(2, "en", "A train.")), 3);
        assertThat(index.store()).isEqualTo("harbour");
    }

    @Test
    void looksOnlyIntoThePool() {
        put(List.of(article(1, "en", "The ferry is late."), article(2, "en", "The ferry is early."),
                article(3, "en", "The ferry sank.")), 1);

        assertThat(index.search(new SearchQuery("ferry", vector(1, 0), "en", List.of("ref-2", "ref-3", "ref-99"), 10)))
                .extracting(Hit::ref).containsExactlyInAnyOrder("ref-2", "ref-3");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-01, 2026-03-31, March; first; last
            2026-03-02, -,          March; last; April
            -,          2026-03-30, first; March
            2026-03-15, 2026-03-15, March
            2025-01-01, 2025-12-31, -""")
    void looksOnlyAtArticlesOfTheGivenDays(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String refs) {
        put(List.of(printed(1, "undated", "Post", null), printed(2, "March", "Post", "2026-03-15"),
                printed(3, "first", "Post", "2026-03-01"), printed(4, "last", "Post", "2026-03-31"),
                printed(5, "April", "Post", "2026-04-01")), 1);

        List<Hit> hits = filtered(new SearchFilter(from, to, Set.of()));

        assertThat(hits).extracting(Hit::ref)
                .containsExactlyInAnyOrder(refs == null ? new String[0] : refs.split("; "));
    }

    @Test
    void looksOnlyAtTheGivenOutlets() {
        put(List.of(printed(1, "a", "The Harbour Post", "2026-03-15"), printed(2, "b", "Harbour Post", "2026-03-16"),
                printed(3, "c", "", null)), 1);

        assertThat(filtered(new SearchFilter(null, null, Set.of("The Harbour Post", "Nobody")))).extracting(Hit::ref)
                .containsExactly("a");
        assertThat(filtered(new SearchFilter(LocalDate.of(2026, 3, 16), null, Set.of("The Harbour Post")))).isEmpty();
    }

    @Test
    void findsWhateverIsNewestWhereOnlyAFilterIsGiven() {
        put(List.of(printed(1, "a", "Harbour Post", "2026-03-15"), printed(2, "b", "Harbour Post", "2026-03-16"),
                printed(3, "c", "Coast Herald", "2026-03-17")), 1);
        var filter = new SearchFilter(null, null, Set.of("Harbour Post"));

        assertThat(index.search(new SearchQuery(" ", null, "en", List.of(), filter, 10))).extracting(Hit::ref)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(index.search(new SearchQuery(" ", null, "en", List.of("ref-1"), 10))).isEmpty();
    }

    private List<Hit> filtered(SearchFilter filter) {
        return index.search(new SearchQuery("ferry", vector(1, 0), "en", List.of(), filter, 10));
    }

    private static IndexedArticle printed(long id, String ref, String source, @Nullable String day) {
        return new IndexedArticle(id, 1, ref, source, "", "en", day == null ? null : LocalDate.parse(day),
                List.of(passage("The ferry is late.", vector(0, 1))));
    }

    @Test
    void findsByMeaningWhatSharesNoWord() {
        put(List.of(article(1, passage("The ship was delayed.", vector(1, 0)),
                passage("Tea is served at five.", vector(0, 1)))), 1);

        List<Hit> hits = index.search(new SearchQuery("ferry late", vector(0.8f, 0.6f), "en", List.of(), 10));

        assertThat(hits.getFirst().text()).isEqualTo("The ship was delayed.");
        assertThat(hits.getFirst().words()).isZero();
        assertThat(hits).extracting(Hit::likeness).allSatisfy(likeness -> assertThat(likeness).isNotNaN());
        assertThat(hits.getFirst().likeness()).isCloseTo(0.8, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void findsByWordsWhatHasNoVectorYet() {
        put(List.of(article(1, passage("The ferry is late.", null),
                passage("Tea is served at five.", vector(0, 1)))), 1);

        List<Hit> hits = index.search(new SearchQuery("ferry", vector(1, 0), "en", List.of(), 10));

        assertThat(hits).extracting(Hit::text).contains("The ferry is late.");
        assertThat(hits.stream().filter(hit -> hit.text().contains("ferry")).findFirst().orElseThrow().likeness())
                .isNaN();
    }

    @Test
    void returnsNoMoreThanTheLimit() {
        put(List.of(article(1, "en", Stream.iterate(1, n -> n + 1).limit(300)
                .map(n -> "The ferry is late, day " + n + ".").toArray(String[]::new))), 1);

        assertThat(index.search(new SearchQuery("ferry", null, "en", List.of(), 7))).hasSize(7);
        assertThat(index.search(new SearchQuery("ferry", null, "en", List.of(), 250))).hasSize(250);
    }

    @ParameterizedTest
    @CsvSource({"en, The councillors were voting., councillor votes", "en, José Núñez was there., jose nunez",
            "ru, Министры обсудили переговоры., министр переговорах", "ja, 大臣は会議に出席しました。, 会議の出席",
            "de, Die Häuser wurden verkauft., Haus verkaufte", "fr, Les élections municipales ont lieu., élection",
            "es, Las elecciones fueron ayer., elección", "pt, A eleição foi ontem., eleicao"})
    void knowsTheFormsOfAWord(String language, String text, String asked) {
        put(List.of(article(1, language, text), article(2, "en", "Nothing of the kind.")), 1);

        assertThat(index.search(new SearchQuery(asked, null, language, List.of(), 10))).extracting(Hit::text)
                .containsExactly(text);
    }

    @Test
    void findsANameInAnArticleOfAnotherLanguage() {
        put(List.of(article(1, "ja", "NATOの会議が開かれた。"), article(2, "en", "A flower show.")), 1);

        assertThat(index.search(new SearchQuery("What did NATO do?", null, "en", List.of(), 10)))
                .extracting(Hit::articleId).containsExactly(1L);
    }

    static Stream<String> hostileQuestions() {
        return Stream.of("", " ", "word ".repeat(2_000), numbered(2_000),
                "(".repeat(10_000), "[{(".repeat(5_000), "*".repeat(5_000), "fer* AND (late OR ~", "body_en:ferry",
                "ferry^1000000", "\"ferry", "\u0000\u0001\u0007\u001b", "\uD83D\uDEA2".repeat(3_000), "\uD83D",
                "\uDEA2\uD83D", "a".repeat(100_000), "漢字".repeat(20_000), "ア".repeat(50_000), "e\u0301".repeat(20_000),
                "\u202eferry\u202c", "ferry\u0000late", "'; drop table article; --", "ß".repeat(10_000));
    }

    private static String numbered(int words) {
        return Stream.iterate(1, n -> n + 1).limit(words).map(n -> "word" + n).reduce("", (a, b) -> a + " " + b);
    }

    @ParameterizedTest
    @MethodSource("hostileQuestions")
    void answersAnyWordsInBoundedTime(String words) {
        put(List.of(article(1, "en", "The ferry is late.", "word word word"),
                article(2, "ja", "船が遅れています。"), article(3, "ru", "Паром опаздывает.")), 1);

        List<Hit> hits = org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> find(words));

        assertThat(hits).hasSizeLessThanOrEqualTo(10);
    }

    protected void put(List<IndexedArticle> articles, long upTo) {
        index.apply(articles, index.sequence(), upTo);
    }

    protected List<Hit> find(String words) {
        return index.search(new SearchQuery(words, null, "en", List.of(), 10));
    }

    protected static IndexedArticle article(long id, String language, String... texts) {
        return new IndexedArticle(id, 1, "ref-" + id, "Harbour Post", "", language, null,
                Stream.of(texts)
                        .map(text -> new IndexedPassage(null, 0, text.length(), new Span(0, text.length()), text, null))
                        .toList());
    }

    protected static IndexedArticle article(long id, IndexedPassage... passages) {
        return new IndexedArticle(id, 1, "ref-" + id, "Harbour Post", "", "en", null, List.of(passages));
    }

    protected static IndexedPassage passage(String text, float @Nullable [] vector) {
        return new IndexedPassage(null, 0, text.length(), new Span(0, text.length()), text, vector);
    }

    /** A vector of 384 numbers that begins with these. */
    protected static float[] vector(float... first) {
        return java.util.Arrays.copyOf(first, 384);
    }
}
