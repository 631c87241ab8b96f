package app.dateline.answer;

import app.dateline.article.Articles;
import app.dateline.search.SearchIndex;
import app.dateline.topic.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what the store has to say to a question, and proves every word of it. Safe for use by many threads. */
public class Answerer {
    private final Articles articles;
    private final SearchIndex index;
    private final PartsFinder finder;
    private final Supplier<List<Topic>> topics;
    private final Clock clock;
    private final AnswerCache cache;

    Answerer(Articles articles, SearchIndex index, PartsFinder finder, Supplier<List<Topic>> topics, Clock clock,
            AnswerCache cache) {
        this.articles = articles;
        this.index = index;
        this.finder = finder;
        this.topics = topics;
        this.clock = clock;
        this.cache = cache;
    }

    /** Answers, or says that there is no evidence. */
    public Answer answer(Question question) {
        long started = System.nanoTime();
        LocalDate today = question.today() != null ? question.today() : LocalDate.now(clock);
        List<Topic> inForce = topics.get();
        // Read before the search: if the index moves on meanwhile, the answer goes under a key that nobody asks for again.
        AnswerCache.Key key = AnswerCache.key(question, today, inForce, index.generation());
        boolean current = index.sequence() == articles.lastSequence();
        Optional<Answer> known = current ? cache.get(key).filter(this::stands) : Optional.empty();
        Answer answer = known.orElseGet(() -> {
            Finder.Found found = finder.find(question, today, inForce);
            if (current && found.lasting()) {
                cache.put(key, found.answer());
            }
            return found.answer();
        });
        return new Answer(question, answer.status(), answer.confidence(), answer.filter(), answer.parts(),
                answer.passages(),
                answer.quotes(),
                answer.nearest().stream().filter(topic -> !question.isAllOf(topic)).toList(),
                Duration.ofNanos(System.nanoTime() - started));
    }

    /** True when every word that an answer shows still stands in the store, in the current version of its article. */
    private boolean stands(Answer answer) {
        Prover prover = new Prover(articles);
        return answer.passages().stream()
                .allMatch(found -> prover.stands(found.article(), found.span(), found.text())
                        && found.alsoIn().stream().allMatch(prover::stands))
                && answer.quotes().stream()
                        .allMatch(found -> prover.stands(found.article(), found.span(), found.text()));
    }
}
