package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.article.Article;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Card;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Passages, quotes and articles as cards: each holds verbatim words and their source, and can stand in any chat. */
@Component
public class CardView {
    /** About what a reader takes in between two messages of others. */
    private static final int BEGINNING = 600;
    private static final int DESCRIPTION = 120;
    private static final int TITLE = 100;

    private final CitedView cited;
    private final SourceLine source;

    public CardView(CitedView cited, SourceLine source) {
        this.cited = cited;
        this.source = source;
    }

    /** The best passage first, then what people said on it, then the other passages. */
    public List<Card> answer(Answer answer, Locale language) {
        Stream<Card> best = answer.passages().stream().limit(1).map(passage -> passage(passage, language));
        Stream<Card> quotes = answer.quotes().stream().map(quote -> quote(quote, language));
        Stream<Card> others = answer.passages().stream().skip(1).map(passage -> passage(passage, language));
        return Stream.of(best, quotes, others).flatMap(each -> each).toList();
    }

    /** Articles by their beginnings; one without words is left out. */
    public List<Card> articles(List<Article> articles, Locale language) {
        return articles.stream().filter(article -> !article.current().text().isBlank())
                .map(article -> card("a", article.current().title(), cited.beginning(article, BEGINNING, language)))
                .toList();
    }

    private Card passage(FoundPassage passage, Locale language) {
        return card("p", passage.article().headline(), cited.passage(passage, language));
    }

    private Card quote(FoundQuote quote, Locale language) {
        String speaker = quote.speaker() == null ? source.unknownSpeaker(language) : quote.speaker();
        return card("q", speaker, cited.quote(quote, language));
    }

    private static Card card(String kind, String title, Cited words) {
        Evidence at = words.evidence();
        String id = kind + at.articleId() + "." + at.version() + "." + at.start() + "-" + at.end();
        return new Card(id, cut(title, TITLE), cut(words.text(), DESCRIPTION), Reply.of(words));
    }

    /** One line of whole words. */
    private static String cut(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        int word = line.lastIndexOf(' ', most - 1);
        int end = word > most / 2 ? word : most - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
