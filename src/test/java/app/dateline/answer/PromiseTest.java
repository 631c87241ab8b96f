package app.dateline.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.answer.InventedNews.Report;
import app.dateline.answer.InventedNews.Said;
import app.dateline.article.Article;
import app.dateline.article.Draft;
import app.dateline.article.StoredQuote;
import app.dateline.search.IndexedArticle;
import app.dateline.search.IndexedArticle.IndexedPassage;
import app.dateline.search.SearchQuery;
import app.dateline.testing.SampleArticles;
import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

/**
 * The promise, put to the test: whatever happens to the index, to the rows of quotes or to the texts, only words that were
 * stored are shown, and only under the name of the one who said them. What is true is kept here, outside of the store.
 */
class PromiseTest extends NewsroomTest {
    /** Surroundings that belong to no passage. */
    private static final Span FORGED = new Span(7, 100_000);
    /** More on request: {@code -Ddateline.promise.articles=5000}. */
    private static final int ARTICLES = Integer.getInteger("dateline.promise.articles", 8);

    private final Map<Long, Report> truth = new HashMap<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Random dice = new Random();

    private void fill(long seed) {
        dice.setSeed(seed);
        List<Report> reports = new InventedNews(seed, ARTICLES).reports;
        var saved = room.add(reports.stream().map(Report::draft).toArray(Draft[]::new));
        for (int i = 0; i < ARTICLES; i++) {
            truth.put(saved.get(i).articleId(), reports.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everythingShownWasStoredAndEveryWordHasItsSpeaker(long seed) {
        fill(seed);

        askAll();

        assertThat(shown).as("passages and quotes that were looked at").hasSizeGreaterThan(2 * ARTICLES);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void nothingThatOnlyTheIndexSaysIsShown(long seed) {
        fill(seed);
        List<IndexedArticle> forged = new ArrayList<>();
        truth.forEach((id, report) -> forged.add(new IndexedArticle(id, dice.nextInt(5) == 0 ? 2 : 1,
                report.draft().ref(), "Forged Post", "Forged headline", "en", null, forgedPassages(report))));

        room.index.apply(forged, room.index.sequence(), room.index.sequence());

        assertThat(room.index.search(new SearchQuery("Forged headline", null, "en", List.of(), 50))).hasSize(50);
        askAll();
        assertThat(shown).noneMatch(text -> text.contains("Forged"));
    }

    private List<IndexedPassage> forgedPassages(Report report) {
        String text = report.draft().text();
        Said one = any(report);
        Said other = any(truth.values().stream().toList().get(dice.nextInt(ARTICLES)));
        int at = text.indexOf(one.words());
        int end = at + one.words().length();
        String begin = one.words().substring(0, one.words().length() / 2);
        String rest = other.words().substring(other.words().length() / 2);
        return List.of(forged(at, end, one.words().replaceAll("\\d+", "9")), forged(at, end, begin + rest),
                forged(at, end, begin + " … " + rest), forged(at, end, one.words() + " " + other.words()),
                forged(at + 1, end + 1, one.words()), forged(end, at, one.words()),
                forged(-5, at, text.substring(0, at)), forged(at, text.length() + 40, text.substring(at)),
                new IndexedPassage("Forged section", 0, text.indexOf('\n'), FORGED,
                        text.substring(0, text.indexOf('\n')),
                        null));
    }

    private static IndexedPassage forged(int start, int end, String text) {
        return new IndexedPassage(null, start, end, FORGED, text, null);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aQuoteWhoseRowWasChangedIsNotShown(long seed) {
        fill(seed);
        List<Long> rows = room.jdbc.sql("select id from quote order by id").query((row, number) -> row.getLong(1))
                .list();
        assertThat(rows).hasSizeGreaterThan(ARTICLES);
        for (long row : rows) {
            room.jdbc.sql("update quote set " + forgery() + " where id = ?").param(row).update();
        }
        room.jdbc.sql("""
                insert into quote (article_id, version, start_at, end_at, speaker, speaker_key, confidence)
                select id, 1, 4, 40, 'Ana Brandt', 'ana brandt', 1 from article""").update();

        askAll();

        assertThat(room.quotes.find("", "", 0, 100)).isEmpty();
    }

    private String forgery() {
        String[] ways = {"start_at = start_at + 1", "end_at = end_at - 3", "start_at = start_at - 20",
                "end_at = end_at + 30", "start_at = end_at", "start_at = -1", "end_at = 100000",
                "speaker = 'Otto Forged', speaker_key = 'otto forged'", "speaker = null, speaker_key = null",
                "role = 'Forged Minister'", "confidence = 0.99", "confidence = 7", "part_of = 77",
                "article_id = (select max(id) + min(id) from article) - article_id", "seal = ''", "version = 2"};
        return ways[dice.nextInt(ways.length)];
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void anArticleWhoseTextWasChangedInItsRowIsNotShown(long seed) {
        fill(seed);
        askAll();
        shown.clear();

        room.jdbc.sql("update article_version set body = replace(body, 'nobody', 'no body')").update();

        askAll();
        assertThat(shown).isEmpty();
        assertThat(room.quotes.find("", "", 0, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void anAnswerGivenEarlierShowsNothingThatWasCorrectedOrRetractedSince(long seed) {
        fill(seed);
        askAll();
        List<Long> ids = List.copyOf(truth.keySet());
        Set<String> gone = new LinkedHashSet<>();
        for (long id : ids) {
            Report report = truthOf(id);
            if (dice.nextBoolean()) {
                room.jdbc.sql("update article set status = 'RETRACTED' where id = ?").param(id).update();
                report.said().forEach(said -> gone.add(said.words()));
                truth.remove(id);
            } else {
                String corrected = "Nothing of it is true.\n\n" + report.draft().text().replaceAll("\\d", "8");
                Draft draft = SampleArticles.ref(Objects.requireNonNull(report.draft().ref()), "2026-03-01",
                        "Corrected", corrected);
                room.store(draft);
                report.said().forEach(said -> gone.add(said.words()));
                truth.put(id, new Report(draft, report.thing(), report.said().stream()
                        .map(said -> new Said(said.words().replaceAll("\\d", "8"), said.speaker())).toList()));
            }
        }
        shown.clear();

        askAll();
        room.catchUp(app.dateline.search.Indexer.Progress.NONE);
        askAll();

        assertThat(shown).noneMatch(gone::contains);
    }

    private Report truthOf(long article) {
        return Objects.requireNonNull(truth.get(article), "an article that should not be shown");
    }

    private Said any(Report report) {
        return report.said().isEmpty() ? new Said("The council spoke about the", "")
                : report.said().get(dice.nextInt(report.said().size()));
    }

    /** Asks of everything that was said, of who said it, and of what the forgers write. */
    private void askAll() {
        Set<String> questions = new LinkedHashSet<>();
        truth.values().forEach(report -> {
            questions.add("What did the council say about the " + report.thing() + "?");
            questions.add(report.draft().headline());
            report.said().forEach(said -> {
                questions.add("What did " + said.speaker() + " say about the " + report.thing() + "?");
                questions.add("Who said: " + said.words());
            });
        });
        questions.add("What did Otto Forged say about the bridge?");
        questions.add("Forged headline of the Forged Post");
        questions.forEach(question -> {
            check(room.ask(question));
            check(room.answerer.answer(new Question(question, question, null, 10, true, null, List.of())));
        });
        room.quotes.find("", "", StoredQuote.SURE, 100).forEach(found -> check(found.article().id(), found.text(),
                found.quote().speaker(), found.quote().span().start()));
    }

    private void check(Answer answer) {
        for (FoundPassage found : answer.passages()) {
            assertThat(truth).as(found.text()).containsKey(found.article().id());
            String text = truthOf(found.article().id()).draft().text();
            assertThat(found.text()).isEqualTo(found.span().of(text));
            assertThat(found.span().covers(found.highlight())).isTrue();
            assertThat(found.section()).as("section").isNull();
            assertThat(found.article().headline()).isEqualTo(truthOf(found.article().id()).draft().headline());
            shown.add(found.text());
        }
        for (FoundQuote found : answer.quotes()) {
            check(found.article().id(), found.text(), found.speaker(), found.span().start());
            assertThat(found.role()).isNull();
        }
    }

    private void check(long article, String words, @Nullable String speaker, int start) {
        assertThat(truth).as(words).containsKey(article);
        Report report = truthOf(article);
        assertThat(report.draft().text()).startsWith(report.draft().text().substring(0, start) + words);
        List<String> speakers = report.said().stream().filter(said -> said.words().equals(words)).map(Said::speaker)
                .toList();
        assertThat(speakers).as("who said \"%s\" in %n%s", words, report.draft().text()).isNotEmpty();
        if (speaker != null) {
            assertThat(speakers).as("who said \"%s\" in %n%s", words, report.draft().text()).contains(speaker);
        }
        shown.add(words);
        Article stored = room.articles.find(article).orElseThrow();
        assertThat(stored.status()).isNotEqualTo(Article.Status.RETRACTED);
    }
}
