package app.dateline.answer;

import app.dateline.answer.Answer.Cited;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.article.Article;
import app.dateline.search.Hit;
import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The passages of an answer: proven, each said once. */
record Shown(List<Ranked> ranked, List<FoundPassage> passages, List<Article> articles) {
    /**
     * Takes the best {@code limit} passages that the store confirms, each said once: of the same words in several articles the
     * newest copy, with the other outlets that printed them.
     *
     * @param preferred days that are asked for: a copy of these goes before newer ones; null for none
     */
    static Shown of(List<Ranked> ranked, @Nullable Days preferred, int limit, Prover prover, SentencePicker sentences) {
        Shown shown = new Shown(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ShownSpans spans = new ShownSpans();
        for (List<Ranked> story : Copies.together(ranked)) {
            if (shown.passages.size() == limit) {
                break;
            }
            List<Ranked> proven = story.stream().filter(copy -> prover.articleOf(copy.hit()).isPresent()).toList();
            if (!proven.isEmpty()) {
                String words = proven.getFirst().hit().text();
                Ranked best = proven.stream().filter(copy -> copy.hit().text().equals(words))
                        .min(askedForFirst(preferred).thenComparing(Ranked.NEWEST_FIRST)).orElseThrow();
                shown.add(best, proven, spans, prover, sentences);
            }
        }
        return shown;
    }

    private static Comparator<Ranked> askedForFirst(@Nullable Days preferred) {
        return Comparator.comparing(copy -> preferred == null || !preferred.has(copy.hit().published()));
    }

    private void add(Ranked candidate, List<Ranked> copies, ShownSpans spans, Prover prover, SentencePicker sentences) {
        Hit hit = candidate.hit();
        Article article = prover.articleOf(hit).orElseThrow();
        String text = article.current().text();
        List<Cited> alsoIn = alsoIn(hit, copies, prover);
        // What stands around it may be in one of the outlets alone.
        spans.add(hit, alsoIn.isEmpty() ? hit.context() : new Span(hit.start(), hit.end()), text).ifPresent(span -> {
            ranked.add(candidate);
            articles.add(article);
            passages.add(new FoundPassage(Prover.cite(article), Prover.section(article, hit), span.of(text), span,
                    sentences.pick(hit, span, text), candidate.score(), alsoIn));
        });
    }

    /** One copy of each further outlet, the newest; an article of an unknown outlet counts for itself. */
    private static List<Cited> alsoIn(Hit shown, List<Ranked> copies, Prover prover) {
        Map<String, Ranked> outlets = new LinkedHashMap<>();
        copies.stream().sorted(Ranked.NEWEST_FIRST).forEach(copy -> outlets.putIfAbsent(outlet(copy.hit()), copy));
        outlets.remove(outlet(shown));
        return outlets.values().stream().filter(copy -> copy.hit().articleId() != shown.articleId())
                .map(copy -> Prover.cite(prover.articleOf(copy.hit()).orElseThrow())).toList();
    }

    private static String outlet(Hit hit) {
        return hit.source().isBlank() ? "#" + hit.articleId() : OutletNames.fold(hit.source().strip());
    }
}
