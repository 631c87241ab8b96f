package app.dateline.bot;

import app.dateline.answer.Answer;
import app.dateline.answer.Answerer;
import app.dateline.answer.Question;
import app.dateline.article.Articles;
import app.dateline.chat.Card;
import app.dateline.chat.Cards;
import app.dateline.command.Questions;
import app.dateline.topic.Topics;
import app.dateline.view.CardView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds what can be sent to another chat while somebody is still typing there. */
@Service
public class InlineSearch {
    private static final int PAGE = 10;
    private static final int MOST = 20;

    private final Questions questions;
    private final Topics topics;
    private final Answerer answerer;
    private final Articles articles;
    private final CardView view;

    InlineSearch(Questions questions, Topics topics, Answerer answerer, Articles articles, CardView view) {
        this.questions = questions;
        this.topics = topics;
        this.answerer = answerer;
        this.articles = articles;
        this.view = view;
    }

    /**
     * A page of cards: for a topic's name, for a question, or the newest articles for no words.
     *
     * @param from the first card, from 0
     */
    public Cards cards(String words, int from, Locale language) {
        List<Card> all = words.isBlank() ? view.articles(articles.latest(MOST), language) : found(words, language);
        return new Cards(all.stream().skip(from).limit(PAGE).toList(), all.size() > from + PAGE);
    }

    private List<Card> found(String words, Locale language) {
        Optional<Question> question = topics.find(words.strip()).map(topic -> Question.about(topic, ""))
                .or(() -> questions.of(words)).filter(asked -> words.length() <= Question.LONGEST);
        return question.map(asked -> answerer.answer(asked.limitedTo(MOST)))
                .filter(answer -> answer.status() == Answer.Status.ANSWERED)
                .map(answer -> view.answer(answer, language)).orElse(List.of());
    }
}
