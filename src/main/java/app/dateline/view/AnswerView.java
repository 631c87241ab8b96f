package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An answer as a briefing: the best passage and its source first, then quotes, then what else there is. */
@Component
public class AnswerView {
    /** Passages in one briefing; the rest comes with "More". */
    public static final int PASSAGES = 2;
    private static final int QUOTES = 3;
    /** As many as one message holds as a rule. */
    private static final int QUOTES_A_PAGE = 5;

    private final Words words;
    private final Topics topics;
    private final CitedView cited;
    private final FilterLine filter;
    private final BriefingButtons buttons;

    public AnswerView(Words words, Topics topics, CitedView cited) {
        this.words = words;
        this.topics = topics;
        this.cited = cited;
        this.filter = new FilterLine(words);
        this.buttons = new BriefingButtons(words);
    }

    /** The whole answer: a briefing, or an honest "nothing" with the nearest topics. */
    public Reply briefing(Answer answer, Locale language) {
        return answer.status() == Answer.Status.ANSWERED ? found(answer, language) : nothing(answer, language);
    }

    private Reply found(Answer answer, Locale language) {
        List<Block> blocks = new ArrayList<>();
        title(answer, blocks);
        understood(answer, language).ifPresent(blocks::add);
        passages(answer, 0, shown(answer), language, blocks);
        unanswered(answer, language, blocks);
        List<FoundQuote> quotes = answer.quotes().stream().limit(QUOTES).toList();
        if (!quotes.isEmpty()) {
            blocks.add(new Heading(words.say(language, "briefing.quotes")));
            quotes.forEach(quote -> blocks.add(cited.quote(quote, language)));
        }
        return new Reply(blocks, buttons.briefing(answer, shown(answer), language), null);
    }

    /** Passages in the briefing: one for each part of the question at least. */
    private static int shown(Answer answer) {
        return Math.max(PASSAGES, (int) answer.parts().stream().filter(AnswerView::isAnswered).count());
    }

    private Optional<Block> understood(Answer answer, Locale language) {
        String lines = Stream.concat(Stream.of(answer.filter()), answer.parts().stream().map(Answer.Part::filter))
                .flatMap(each -> filter.of(each, language).stream()).distinct().collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Optional.empty() : Optional.of(Paragraph.of(Run.italic(lines)));
    }

    private void title(Answer answer, List<Block> blocks) {
        String topic = answer.question().topic();
        if (topic != null) {
            topics.find(topic).ifPresent(each -> blocks.add(new Heading(each.title())));
        }
    }

    private static boolean isAnswered(Answer.Part part) {
        return part.status() == Answer.Status.ANSWERED;
    }

    /** Of several questions, those that the store does not answer. */
    private void unanswered(Answer answer, Locale language, List<Block> blocks) {
        answer.parts().stream().filter(part -> !isAnswered(part))
                .forEach(part -> blocks.add(Paragraph.of(Run.of(unanswered(part, language)))));
    }

    private String unanswered(Answer.Part part, Locale language) {
        return part.filter().excludes()
                ? words.say(language, "briefing.part-there", part.question(),
                        filter.of(part.filter(), language).orElseThrow())
                : words.say(language, "briefing.part", part.question());
    }

    private void passages(Answer answer, int from, int most, Locale language, List<Block> blocks) {
        answer.passages().stream().skip(from).limit(most)
                .forEach(passage -> blocks.add(cited.passage(passage, language)));
    }

    /** Further passages of an answer, from the given one on; the briefing itself when that comes before the first of them. */
    public Reply more(Answer answer, int from, Locale language) {
        if (answer.status() == Answer.Status.ANSWERED && from < shown(answer)) {
            return briefing(answer, language).replacing();
        }
        if (answer.passages().size() <= from) {
            return Reply.notice(words.say(language, "briefing.no-more"));
        }
        List<Block> blocks = new ArrayList<>();
        passages(answer, from, PASSAGES, language, blocks);
        return new Reply(blocks, buttons.furtherOn(answer, from, shown(answer), language), null, true);
    }

    /** Some quotes of an answer, from the given one on. */
    public Reply quotes(Answer answer, int from, Locale language) {
        List<FoundQuote> quotes = answer.quotes().stream().skip(from).limit(QUOTES_A_PAGE).toList();
        if (quotes.isEmpty()) {
            return Reply.notice(words.say(language, "briefing.no-quotes"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(counted(from, quotes.size(), answer.quotes().size(), language)));
        quotes.forEach(quote -> blocks.add(cited.quote(quote, language)));
        return new Reply(blocks, buttons.quotes(answer, from, QUOTES_A_PAGE, language), null, true);
    }

    private String counted(int from, int shown, int all, Locale language) {
        return shown == all ? words.say(language, "briefing.quotes")
                : words.say(language, "briefing.quotes-of", from + 1, from + shown, all);
    }

    /** The closest passage to a question that the store does not answer, named as what it is. */
    public Reply closest(Answer answer, Locale language) {
        if (answer.passages().isEmpty()) {
            return Reply.notice(words.say(language, "briefing.no-closest"));
        }
        FoundPassage first = answer.passages().getFirst();
        return Reply.of(Paragraph.of(Run.of(words.say(language, "briefing.closest"))), cited.passage(first, language));
    }

    private Reply nothing(Answer answer, Locale language) {
        List<Block> blocks = new ArrayList<>();
        understood(answer, language).ifPresent(blocks::add);
        boolean leftOut = answer.filter().excludes();
        if (!leftOut && answer.parts().stream().anyMatch(part -> part.filter().excludes())) {
            // Each was looked for elsewhere.
            unanswered(answer, language, blocks);
        } else {
            blocks.add(Paragraph
                    .of(Run.of(words.say(language, leftOut ? "briefing.nothing-there" : "briefing.nothing"))));
        }
        List<Button> nearest = answer.nearest().stream().limit(3).flatMap(command -> topics.find(command).stream())
                .map(topic -> new Button(topic.title(), new Button.Call("say", "/" + topic.command()))).toList();
        if (!nearest.isEmpty()) {
            blocks.add(Paragraph.of(Run.of(words.say(language, "briefing.nearest"))));
        }
        List<List<Button>> rows = new ArrayList<>();
        nearest.forEach(button -> rows.add(List.of(button)));
        rows.add(List.of(new Button(words.say(language, "button.closest"),
                new Button.Call("closest", answer.question().asked()))));
        return new Reply(blocks, rows, null);
    }
}
