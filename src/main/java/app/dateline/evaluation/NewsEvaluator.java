package app.dateline.evaluation;

import app.dateline.evaluation.NewsRun.Figure;
import app.dateline.evaluation.NewsSet.Item;
import app.dateline.evaluation.NewsSet.Pair;
import app.dateline.evaluation.NewsSet.Wish;
import app.dateline.match.ArticleWords;
import app.dateline.match.TopicJudge;
import app.dateline.match.TopicJudge.Candidate;
import app.dateline.match.WordForms;
import app.dateline.match.WordRanks;
import app.dateline.search.Embedder;
import app.dateline.story.StoryTrial;
import app.dateline.text.AnalyzedText;
import app.dateline.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes the articles of a {@link NewsSet} as they would come in, and compares what would be told with what is known. */
@Component
public class NewsEvaluator {
    private final WordRanks ranks;
    private final Embedder embedder;
    private final TextAnalyzer analyzer;

    NewsEvaluator(WordRanks ranks, Embedder embedder, TextAnalyzer analyzer) {
        this.ranks = ranks;
        this.embedder = embedder;
        this.analyzer = analyzer;
    }

    /** The figures of a set: those for which it knows what is right. */
    public NewsRun run(NewsSet set) {
        List<Figure> figures = new ArrayList<>();
        var trial = new StoryTrial(ranks);
        Map<String, Long> stories = new HashMap<>();
        set.articles().forEach(each -> stories.put(each.id(),
                trial.place(each.id(), each.title(), each.text(), each.day(), each.language())));
        if (!set.clusters().isEmpty()) {
            figures.add(new Figure("stories ARI", Partition.adjustedRand(known(set), stories)));
        }
        if (!set.pairs().isEmpty()) {
            add("same story", set.pairs(), trial::isSameStory, figures);
            add("copies", set.pairs(), trial::isCopy, figures);
        }
        if (!set.alerts().isEmpty()) {
            figures.add(new Figure("alerts macro F1", alerts(set)));
        }
        return new NewsRun(set.name(), set.articles().size(), figures);
    }

    private static Map<String, Long> known(NewsSet set) {
        Map<String, Long> known = new HashMap<>();
        for (int i = 0; i < set.clusters().size(); i++) {
            for (String article : set.clusters().get(i)) {
                known.put(article, (long) i);
            }
        }
        return known;
    }

    private interface Judgement {
        boolean of(String one, String other);
    }

    private static void add(String name, List<Pair> pairs, Judgement judgement, List<Figure> figures) {
        Counted counted = Counted.none();
        for (Pair pair : pairs) {
            counted = counted.and(judgement.of(pair.a(), pair.b()), pair.same());
        }
        figures.add(new Figure(name + " P", counted.precision()));
        figures.add(new Figure(name + " R", counted.recall()));
        figures.add(new Figure(name + " F1", counted.f1()));
    }

    private double alerts(NewsSet set) {
        var judge = new TopicJudge(ranks, TopicJudge.Meaning.of(embedder));
        var forms = new WordForms();
        List<Counted> counts = new ArrayList<>(set.alerts().stream().map(wish -> Counted.none()).toList());
        for (Item item : set.articles()) {
            AnalyzedText read = analyzer.analyze(item.text(), item.language(), null);
            Candidate candidate = judge.read(item.title(), item.text(), read,
                    ArticleWords.of(item.title(), item.text(), List.of(), "", read.language(), forms));
            for (int i = 0; i < counts.size(); i++) {
                Wish wish = set.alerts().get(i);
                Set<String> relevant = new HashSet<>(wish.relevant());
                boolean said = judge.about(new TopicJudge.Standing(wish.query(), wish.query()), candidate).isPresent();
                counts.set(i, counts.get(i).and(said, relevant.contains(item.id())));
            }
        }
        return counts.stream().mapToDouble(Counted::f1).average().orElse(0);
    }
}
