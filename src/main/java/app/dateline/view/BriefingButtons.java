package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The buttons under a briefing and under its further pages. */
final class BriefingButtons {
    private final Words words;

    BriefingButtons(Words words) {
        this.words = words;
    }

    /** @param shown how many passages the briefing shows */
    List<List<Button>> briefing(Answer answer, int shown, Locale language) {
        List<Button> first = new ArrayList<>();
        if (answer.passages().size() > shown) {
            first.add(more("button.more", answer, shown, language));
        }
        if (!answer.quotes().isEmpty()) {
            first.add(quotes("button.quotes", answer, 0, language));
        }
        follow(answer, language).ifPresent(first::add);
        List<Button> second = new ArrayList<>();
        answer.passages().stream().limit(1).forEach(passage -> second.add(source(passage.article().id(), language)));
        second.add(answer.quotes().isEmpty() ? report(answer.passages().getFirst(), answer, language)
                : report(answer.quotes().getFirst(), answer.question().asked(), language));
        return rows(first, second);
    }

    /**
     * Under passages that follow the briefing.
     *
     * @param from the first passage of this page
     * @param shown how many the briefing shows
     */
    List<List<Button>> furtherOn(Answer answer, int from, int shown, Locale language) {
        List<Button> first = new ArrayList<>();
        first.add(more("button.back", answer, from - AnswerView.PASSAGES < shown ? 0 : from - AnswerView.PASSAGES,
                language));
        if (answer.passages().size() > from + AnswerView.PASSAGES) {
            first.add(more("button.more", answer, from + AnswerView.PASSAGES, language));
        }
        List<Button> second = new ArrayList<>();
        second.add(source(answer.passages().get(from).article().id(), language));
        if (!answer.quotes().isEmpty()) {
            second.add(quotes("button.quotes", answer, 0, language));
        }
        return rows(first, second);
    }

    /** Under quotes, of which {@code page} are shown from this one on. */
    List<List<Button>> quotes(Answer answer, int from, int page, Locale language) {
        List<Button> first = new ArrayList<>();
        first.add(from == 0 ? more("button.back", answer, 0, language)
                : quotes("button.back", answer, Math.max(0, from - page), language));
        if (answer.quotes().size() > from + page) {
            first.add(quotes("button.more", answer, from + page, language));
        }
        FoundQuote quote = answer.quotes().get(from);
        return rows(first, List.of(source(quote.article().id(), language),
                report(quote, answer.question().asked(), language)));
    }

    private static List<List<Button>> rows(List<Button> first, List<Button> second) {
        return List.of(first, second).stream().filter(row -> !row.isEmpty()).toList();
    }

    /** A topic can be followed; a question cannot. */
    private Optional<Button> follow(Answer answer, Locale language) {
        return Optional.ofNullable(answer.question().topic())
                .map(topic -> new Button(words.say(language, "follow.button.follow"), new Call("follow", topic)));
    }

    private Button more(String label, Answer answer, int from, Locale language) {
        return new Button(words.say(language, label), new Call("more", from + " " + answer.question().asked()));
    }

    private Button quotes(String label, Answer answer, int from, Locale language) {
        String asked = answer.question().asked();
        return new Button(words.say(language, label),
                from == 0 ? new Call("quotes", asked) : new Call("quotes-from", from + " " + asked));
    }

    private Button source(long article, Locale language) {
        return new Button(words.say(language, "button.source"), new Call("source", Long.toString(article)));
    }

    private Button report(FoundPassage passage, Answer answer, Locale language) {
        String span = passage.article().id() + " " + passage.article().version() + " " + passage.span().start() + " "
                + passage.span().end();
        return new Button(words.say(language, "button.report"),
                new Call("report", "passage " + span + " " + answer.question().asked()));
    }

    private Button report(FoundQuote quote, String asked, Locale language) {
        String span = quote.article().id() + " " + quote.article().version() + " " + quote.span().start() + " "
                + quote.span().end();
        return new Button(words.say(language, "button.report"), new Call("report", span + " " + asked));
    }
}
