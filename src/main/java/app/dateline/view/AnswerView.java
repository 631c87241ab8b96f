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

    private final Words words;
    private final Topics topics;
    private final CitedView cited;
    private final FilterLine filter;

    public AnswerView(Words words, Topics topics, CitedView cited) {
        this.words = words;
        this.topics = topics;
        this.cited = cited;
        this.filter = new FilterLine(words);
    }

    /** The whole answer: a briefing, or an honest "nothing" with the nearest topics. */
    public Reply briefing(Answer answer, Locale language) {
        return answer.status() == Answer.Status.ANSWERED ? found(answer, language) : nothing(answer, language);
    }

    private Reply found(Answer answer, Locale language) {
        List<Block> blocks = new ArrayList<>();
        title(answer, blocks);
        understood(answer, language).ifPresent(blocks::add);
        int shown = Math.max(PASSAGES, (int) answer.parts().stream().filter(AnswerView::isAnswered).count());
        passages(answer, 0, shown, language, blocks);
        unanswered(answer, language, blocks);
        List<FoundQuote> quotes = answer.quotes().stream().limit(QUOTES).toList();
        if (!quotes.isEmpty()) {
            blocks.add(new Heading(words.say(language, "briefing.quotes")));
            quotes.forEach(quote -> blocks.add(cited.quote(quote, language)));
        }
        return new Reply(blocks, BriefingButtons.of(answer, shown, words, language), null);
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

    /** Further passages of an answer, from the given one on. */
    public Reply more(Answer answer, int from, Locale language) {
        if (answer.passages().size() <= from) {
            return Reply.notice(words.say(language, "briefing.no-more"));
        }
        List<Block> blocks = new ArrayList<>();
        passages(answer, from, PASSAGES, language, blocks);
        return new Reply(blocks, BriefingButtons.of(answer, from + PASSAGES, words, language), null);
    }

    /** All quotes of an answer. */
    public Reply quotes(Answer answer, Locale language) {
        if (answer.quotes().isEmpty()) {
            return Reply.notice(words.say(language, "briefing.no-quotes"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(words.say(language, "briefing.quotes")));
        answer.quotes().forEach(quote -> blocks.add(cited.quote(quote, language)));
        return Reply.of(blocks.toArray(Block[]::new));
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
