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
import app.dateline.search.LeadVectors;
import app.dateline.story.StoryTrial;
import app.dateline.text.AnalyzedText;
import app.dateline.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        List<Read> read = set.articles().stream().map(this::read).toList();
        var trial = new StoryTrial(ranks);
        Map<String, Long> stories = new HashMap<>();
        read.forEach(each -> stories.put(each.item().id(), trial.place(each.item().id(), each.item().title(),
                each.item().text(), each.language(), each.meaning())));
        if (!set.clusters().isEmpty()) {
            figures.add(new Figure("stories ARI", Partition.adjustedRand(known(set), stories)));
        }
        if (!set.pairs().isEmpty()) {
            add("same story", set.pairs(), trial::isSameStory, figures);
            add("copies", set.pairs(), trial::isCopy, figures);
        }
        if (!set.alerts().isEmpty()) {
            figures.add(new Figure("alerts macro F1", alerts(set, read)));
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

    private double alerts(NewsSet set, List<Read> articles) {
        var judge = new TopicJudge(ranks, embedder::question);
        var forms = new WordForms();
        List<Counted> counts = new ArrayList<>(set.alerts().stream().map(wish -> Counted.none()).toList());
        for (Read read : articles) {
            Item item = read.item();
            var candidate = new Candidate(
                    ArticleWords.of(item.title(), item.text(), List.of(), "", read.language(), forms),
                    read.meaning());
            for (int i = 0; i < counts.size(); i++) {
                Wish wish = set.alerts().get(i);
                counts.set(i, counts.get(i).and(judge.judge(wish.query(), candidate).isAbout(),
                        wish.relevant().contains(item.id())));
            }
        }
        return counts.stream().mapToDouble(Counted::f1).average().orElse(0);
    }

    private record Read(Item item, String language, float @Nullable [] meaning) {}

    /** With the same vector that the store would have for it. */
    private Read read(Item item) {
        AnalyzedText found = analyzer.analyze(item.text(), item.language(), null);
        return new Read(item, found.language(),
                LeadVectors.of(item.title(), item.text(), found, embedder::passage));
    }
}
