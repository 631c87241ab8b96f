package app.dateline.answer;

import app.dateline.answer.Finder.Found;
import app.dateline.article.Articles;
import app.dateline.text.TextAnalyzer;
import app.dateline.topic.Topic;
import java.time.LocalDate;
import java.util.List;

/** Reads what a message asks, and of which articles; finds an answer to each of its questions and puts them together. */
final class PartsFinder {
    private final Finder finder;
    private final Outlets outlets;
    private final TextAnalyzer analyzer;

    PartsFinder(Finder finder, Articles articles, TextAnalyzer analyzer) {
        this.finder = finder;
        this.outlets = new Outlets(articles);
        this.analyzer = analyzer;
    }

    Found find(Question question, LocalDate today, List<Topic> topics) {
        String language = analyzer.language(question.text());
        FilterReader reader = new FilterReader(outlets.names(), today, language);
        Understood whole = reader.read(question.text());
        // A topic's standing question is an editor's, and asks for one briefing.
        Parts parts = question.topic() == null ? Parts.of(question.text(), language) : Parts.whole(question.text());
        if (parts.all().size() == 1) {
            return finder.find(question, whole, language, today, topics);
        }
        Filter shared = parts.oneSentence() ? whole.filter() : Filter.NONE;
        List<Found> found = parts.all().stream()
                .map(part -> finder.find(question.part(part.text()), reader.read(part.text()).or(shared), language,
                        today,
                        topics))
                .toList();
        Answer together = new Together(question, parts.all(), found.stream().map(Found::answer).toList()).answer();
        return new Found(together, found.stream().allMatch(Found::lasting));
    }
}
