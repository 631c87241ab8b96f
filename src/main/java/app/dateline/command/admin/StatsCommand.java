package app.dateline.command.admin;

import app.dateline.article.Articles;
import app.dateline.article.Quotes;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.admin.ReaderFigures.Figures;
import app.dateline.command.admin.UnansweredList.Span;
import app.dateline.readers.Reports;
import app.dateline.subscription.Subscriptions;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the store holds, how many follow each topic, and what readers ask. */
@Component
class StatsCommand implements Command {
    static final String NAME = "stats";
    private static final Pattern UNANSWERED = Pattern.compile("unanswered(?:\\s+(\\d{1,3}))?",
            Pattern.CASE_INSENSITIVE);
    private static final int WEEK = 7;

    private final Articles articles;
    private final Quotes quotes;
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final Reports reports;
    private final UnansweredList unanswered;
    private final ReaderFigures readers;
    private final Clock clock;
    private final Saying saying;

    StatsCommand(Articles articles, Quotes quotes, Topics topics, Subscriptions subscriptions, Reports reports,
            UnansweredList unanswered, ReaderFigures readers, Clock clock, Saying saying) {
        this.articles = articles;
        this.quotes = quotes;
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.unanswered = unanswered;
        this.readers = readers;
        this.clock = clock;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        Matcher asked = UNANSWERED.matcher(call.argument());
        return asked.matches() ? unanswered(asked.group(1), call.language())
                : call.argument().isEmpty() ? all(call) : saying.say(call.language(), "stats.usage");
    }

    private Reply unanswered(@Nullable String days, Locale language) {
        // The second at hand is in it.
        Instant to = clock.instant().plusSeconds(1);
        int back = days == null ? WEEK : Math.max(1, Integer.parseInt(days));
        return unanswered.page(new Span(to.minus(Duration.ofDays(back)), to), 0, language);
    }

    private Reply all(CommandCall call) {
        Locale language = call.language();
        Stream<String> store = Stream.of(saying.words(language, "stats.articles", articles.count()),
                saying.words(language, "stats.sources", articles.sources().size()),
                saying.words(language, "stats.quotes", quotes.count()),
                saying.words(language, "stats.reports", reports.open()));
        Stream<String> followed = topics.all().stream().map(topic -> topic(topic, language));
        Figures figures = readers.figures();
        Reply reply = Reply.of(new Heading(saying.words(language, "stats.title")), items(store),
                new Heading(saying.words(language, "stats.topics")), items(followed),
                new Heading(readers.title(language)), items(readers.lines(figures, language).stream()))
                .with(List.of(buttons(language)));
        return readers.chart(figures, language).map(reply::showing).orElse(reply);
    }

    private List<Button> buttons(Locale language) {
        return List.of(saying.button(language, "button.stats-unanswered", new Call("say", "/stats unanswered")),
                saying.button(language, "button.stats-reports", new Call("say", "/" + ReportsCommand.NAME)));
    }

    private String topic(Topic topic, Locale language) {
        return saying.words(language, "stats.topic", "/" + topic.command(), topic.title(),
                subscriptions.followers(topic.command()));
    }

    private static Items items(Stream<String> lines) {
        return new Items(lines.map(line -> List.of(Run.of(line))).toList());
    }
}
