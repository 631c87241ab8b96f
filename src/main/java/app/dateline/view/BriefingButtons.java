package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The buttons under a briefing. */
final class BriefingButtons {
    private BriefingButtons() {}

    /** @param shown how many passages have been shown up to now */
    static List<List<Button>> of(Answer answer, int shown, Words words, Locale language) {
        String asked = answer.question().asked();
        List<Button> first = new ArrayList<>();
        if (answer.passages().size() > shown) {
            first.add(new Button(words.say(language, "button.more"), new Call("more", shown + " " + asked)));
        }
        if (!answer.quotes().isEmpty()) {
            first.add(new Button(words.say(language, "button.quotes"), new Call("quotes", asked)));
        }
        List<Button> second = new ArrayList<>();
        answer.passages().stream().limit(1)
                .forEach(passage -> second.add(new Button(words.say(language, "button.source"),
                        new Call("source", Long.toString(passage.article().id())))));
        answer.quotes().stream().limit(1).forEach(quote -> second.add(report(quote, asked, words, language)));
        return List.of(first, second).stream().filter(row -> !row.isEmpty()).toList();
    }

    private static Button report(FoundQuote quote, String asked, Words words, Locale language) {
        String span = quote.article().id() + " " + quote.article().version() + " " + quote.span().start() + " "
                + quote.span().end();
        return new Button(words.say(language, "button.report"), new Call("report", span + " " + asked));
    }
}
