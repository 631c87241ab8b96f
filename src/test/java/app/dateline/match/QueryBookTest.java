package app.dateline.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.match.Wanted.All;
import app.dateline.match.Wanted.Any;
import app.dateline.match.Wanted.Language;
import app.dateline.match.Wanted.Not;
import app.dateline.match.Wanted.Phrase;
import app.dateline.match.Wanted.Source;
import app.dateline.match.Wanted.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryBookTest {
    private static final WordRanks RANKS = new WordRanks();
    private static final List<String> LANGUAGES = List.of("en", "ru", "de");

    private final WordForms forms = new WordForms();

    private ArticleWords article(String headline, String text) {
        return ArticleWords.of(headline, text, List.of("Ana Brandt"), "Harbour Post", "en", forms);
    }

    private Wanted word(String word) {
        return new Phrase(List.of(forms.form(word)));
    }

    private Set<String> matching(Wanted wanted, ArticleWords article) {
        var book = new QueryBook<String>(RANKS);
        book.put("q", wanted);
        return book.matching(article);
    }

    @Test
    void findsWordsInAnyInflectionAndPhrasesInTheirOrder() {
        ArticleWords article = article("Bridges close",
                "The northern dam carries the buses. A treaty of peace was signed.");

        assertThat(matching(word("bridge"), article)).containsExactly("q");
        assertThat(matching(word("ferry"), article)).isEmpty();
        assertThat(matching(new Phrase(List.of(forms.form("northern"), forms.form("dam"))), article)).isNotEmpty();
        assertThat(matching(new Phrase(List.of(forms.form("dam"), forms.form("northern"))), article)).isEmpty();
        assertThat(matching(new Phrase(List.of(forms.form("close"), forms.form("the"))), article))
                .as("headline and text are no neighbours").isEmpty();
    }

    @Test
    void findsSpeakersOutletsAndLanguages() {
        ArticleWords article = article("Bridges close", "It closes.");

        assertThat(matching(new Speaker(List.of("brandt")), article)).isNotEmpty();
        assertThat(matching(new Speaker(List.of("brandt", "jona")), article)).isEmpty();
        assertThat(matching(new All(List.of(new Source(List.of("harbour")), new Language("en"))), article))
                .isNotEmpty();
        assertThat(matching(new All(List.of(word("bridge"), new Not(new Language("en")))), article)).isEmpty();
    }

    @Test
    void forgetsAndReplacesQueries() {
        var book = new QueryBook<String>(RANKS);
        book.put("q", word("bridge"));
        book.put("q", word("dam"));

        assertThat(book.matching(article("The bridge", ""))).isEmpty();
        assertThat(book.matching(article("The dam", ""))).containsExactly("q");
        book.remove("q");
        assertThat(book.size()).isZero();
        assertThat(book.matching(article("The dam", ""))).isEmpty();
    }

    /** Any query over few words, and articles of these words: an index that missed or added one would show it. */
    @Test
    void findsTheSameAsTryingEveryQuery() {
        var random = new Random(7);
        long matches = 0;
        for (int round = 0; round < 40; round++) {
            var book = new QueryBook<Integer>(RANKS);
            Map<Integer, Wanted> all = new HashMap<>();
            for (int i = 0; i < 400; i++) {
                Wanted wanted = any(random, 3);
                book.put(i, wanted);
                all.put(i, wanted);
            }
            IntStream.range(0, 50).forEach(i -> {
                int gone = random.nextInt(400);
                book.remove(gone);
                all.remove(gone);
            });
            for (int i = 0; i < 20; i++) {
                ArticleWords article = anyArticle(random);
                Set<Integer> found = book.matching(article);
                assertThat(found).isEqualTo(all.entrySet().stream().filter(each -> article.has(each.getValue()))
                        .map(Map.Entry::getKey).collect(Collectors.toSet()));
                matches += found.size();
            }
        }
        assertThat(matches).as("the test compares something").isGreaterThan(10_000);
    }

    private static String anyWord(Random random) {
        return "w" + (int) Math.abs(random.nextGaussian() * 12);
    }

    private static List<String> anyWords(Random random, int most) {
        return IntStream.range(0, 1 + random.nextInt(most)).mapToObj(i -> anyWord(random)).toList();
    }

    private static Wanted any(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(5) : random.nextInt(9);
        return switch (kind) {
            case 0, 1 -> new Phrase(anyWords(random, 1));
            case 2 -> new Phrase(anyWords(random, 3));
            case 3 -> random.nextBoolean() ? new Speaker(anyWords(random, 2)) : new Source(anyWords(random, 2));
            case 4 -> new Language(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
            case 5, 6 -> new All(several(random, depth));
            case 7 -> new Any(several(random, depth));
            default -> new Not(any(random, depth - 1));
        };
    }

    private static List<Wanted> several(Random random, int depth) {
        List<Wanted> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(any(random, depth - 1));
        }
        return parts;
    }

    private ArticleWords anyArticle(Random random) {
        return ArticleWords.of(String.join(" ", anyWords(random, 5)), String.join(" ", anyWords(random, 60)),
                List.of(String.join(" ", anyWords(random, 3))), String.join(" ", anyWords(random, 2)),
                LANGUAGES.get(random.nextInt(LANGUAGES.size())), forms);
    }
}
