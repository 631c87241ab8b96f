package app.dateline.alert;

import app.dateline.article.Article;
import app.dateline.match.ArticleWords;
import app.dateline.match.WordForms;
import app.dateline.match.WordForms.Word;
import app.dateline.search.LeadVectors;
import app.dateline.text.AnalyzedText;
import app.dateline.text.Quote;
import app.dateline.text.TextAnalyzer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads articles for whoever may want to hear of them. For one thread. */
final class ArticleReading {
    private final TextAnalyzer analyzer;
    private final LeadVectors leads;
    private final WordForms forms = new WordForms();

    ArticleReading(TextAnalyzer analyzer, LeadVectors leads) {
        this.analyzer = analyzer;
        this.leads = leads;
    }

    ReadArticle read(Article article) {
        var current = article.current();
        AnalyzedText text = analyzer.analyze(current.text(), current.language(), current.headings());
        List<String> speakers = text.quotes().stream().map(Quote::speaker).filter(Objects::nonNull).distinct().toList();
        ArticleWords words = ArticleWords.of(current.headline(), current.text(), speakers, article.source(),
                text.language(), forms);
        List<Set<String>> passages = text.passages().stream()
                .map(passage -> forms(passage.span().of(current.text()))).toList();
        return new ReadArticle(article, text, words, passages, leads.of(article, text));
    }

    /** The words of a text in order. */
    List<Word> words(String text) {
        return forms.of(text);
    }

    /** The forms of the words of a text. */
    Set<String> forms(String text) {
        return forms.of(text).stream().map(Word::form).collect(Collectors.toSet());
    }

    /** The sentences of a text in order. */
    List<app.dateline.text.Span> sentences(String text, String language) {
        return analyzer.sentences(text, language);
    }
}
