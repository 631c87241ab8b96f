package app.dateline.match;

import app.dateline.article.Article;
import app.dateline.article.ArticleVersion;
import app.dateline.match.TopicJudge.Candidate;
import app.dateline.match.TopicJudge.Verdict;
import app.dateline.match.WordForms.Word;
import app.dateline.search.Embedder;
import app.dateline.search.LeadVectors;
import app.dateline.text.AnalyzedText;
import app.dateline.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tries what a topic asks for on articles, as it is judged when they come in: for whoever words a topic. */
@Component
public class TopicTrial {
    private final WordRanks ranks;
    private final Embedder embedder;
    private final TextAnalyzer analyzer;
    private final LeadVectors leads;

    public TopicTrial(WordRanks ranks, Embedder embedder, TextAnalyzer analyzer, LeadVectors leads) {
        this.ranks = ranks;
        this.embedder = embedder;
        this.analyzer = analyzer;
        this.leads = leads;
    }

    /**
     * What was found on an article.
     *
     * @param found words of the query that stand in the article
     * @param missing those that do not
     */
    public record Tried(Article article, boolean isAbout, double score, List<String> found, List<String> missing) {
        public Tried {
            found = List.copyOf(found);
            missing = List.copyOf(missing);
        }
    }

    /** Which of these queries an article is about, in their order; it is read once for all of them. */
    public List<String> about(Article article, List<String> queries) {
        var judge = new TopicJudge(ranks, embedder::question);
        Candidate candidate = candidate(article, new WordForms());
        return queries.stream().filter(query -> judge.judge(query, candidate).isAbout()).toList();
    }

    /** One after the other, in the order of the articles. */
    public List<Tried> of(String query, List<Article> articles) {
        var judge = new TopicJudge(ranks, embedder::question);
        var forms = new WordForms();
        List<Word> asked = forms.of(query).stream().filter(TopicJudge::counts).toList();
        List<Tried> tried = new ArrayList<>();
        for (Article article : articles) {
            Verdict verdict = judge.judge(query, candidate(article, forms));
            tried.add(new Tried(article, verdict.isAbout(), verdict.score(), spelled(asked, verdict.words(), true),
                    spelled(asked, verdict.words(), false)));
        }
        return tried;
    }

    private Candidate candidate(Article article, WordForms forms) {
        ArticleVersion current = article.current();
        AnalyzedText read = analyzer.analyze(current.text(), current.language(), current.headings());
        return new Candidate(ArticleWords.of(current.headline(), current.text(), List.of(), article.source(),
                read.language(), forms), leads.glance(article, read));
    }

    private static List<String> spelled(List<Word> asked, Set<String> there, boolean isThere) {
        Set<String> words = new LinkedHashSet<>();
        asked.stream().filter(word -> there.contains(word.form()) == isThere).forEach(word -> words.add(word.lower()));
        return List.copyOf(words);
    }
}
