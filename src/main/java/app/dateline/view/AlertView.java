package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What followers are told by itself: news at once, and what follows in a story. */
@Component
public class AlertView {
    private static final int TITLES = 3;

    private final Words words;
    private final CitedView cited;
    private final SourceLine source;

    public AlertView(Words words, CitedView cited, SourceLine source) {
        this.words = words;
        this.cited = cited;
        this.source = source;
    }

    /**
     * An article as news.
     *
     * @param passage what matched, with the outlets that tell the story
     * @param quotes what people say in it
     * @param develops true when it is new in a story that was told
     * @param isDateDoubted true when it says of itself to be of a day that cannot be
     */
    public record News(FoundPassage passage, List<FoundQuote> quotes, boolean develops, boolean isDateDoubted) {
        public News {
            quotes = List.copyOf(quotes);
        }
    }

    /** What a place follows of an article, in a line: of many the first. */
    public String title(List<String> titles, Locale language) {
        String first = String.join(" · ", titles.subList(0, Math.min(TITLES, titles.size())));
        return titles.size() <= TITLES ? first
                : words.say(language, "alert.titles", first, titles.size() - TITLES);
    }

    /** News at once. @param title what is followed */
    public Reply alert(String title, News news, Locale language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(title));
        if (news.develops()) {
            blocks.add(Paragraph.of(Run.italic(words.say(language, "alert.develops"))));
        }
        add(news, true, language, blocks);
        return new Reply(blocks, List.of(buttons(news.passage().article().id(), language)), null);
    }

    private List<Button> buttons(long article, Locale language) {
        return List.of(
                new Button(words.say(language, "button.source"), new Call("source", Long.toString(article))),
                new Button(words.say(language, "button.why"), new Call("why", "#" + article)));
    }

    /** The passage of an article, and what people say in it. */
    void add(News news, boolean withQuotes, Locale language, List<Block> blocks) {
        blocks.add(cited.told(news.passage(), language));
        if (withQuotes) {
            news.quotes().forEach(quote -> blocks.add(cited.quote(quote, language)));
        }
        if (news.isDateDoubted()) {
            blocks.add(Paragraph.of(Run.italic(words.say(language, "alert.date-doubted"))));
        }
    }

    /** Another article of a story that was told, as a reply to what was. @param sources how many outlets have told it by now */
    public Reply follows(Answer.Cited article, int sources, Locale language) {
        List<Run> line = new ArrayList<>();
        line.add(Run.of(words.say(language, "alert.also")));
        line.addAll(source.naming(article, language));
        line.add(Run.of(" · " + words.say(language, "alert.sources", sources)));
        return new Reply(List.of(new Paragraph(line)), List.of(), null);
    }
}
