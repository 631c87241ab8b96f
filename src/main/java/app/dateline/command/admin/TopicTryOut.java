package app.dateline.command.admin;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.CommandCall;
import app.dateline.match.TopicTrial;
import app.dateline.match.TopicTrial.Tried;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** {@code /topic test treaty 50}: which of the newest articles it would tell its followers of, and which it would nearly. */
@Component
class TopicTryOut implements TopicVerb {
    private static final Pattern NUMBER = Pattern.compile("(?s)(.*?)(?:(?:^|\\s+)(\\d{1,9}))?");
    private static final int USUAL = 20;
    private static final int MOST = 50;
    private static final int MOST_SHOWN = 10;
    private static final int MOST_NEAR = 3;

    private final Topics topics;
    private final Articles articles;
    private final TopicTrial trial;
    private final Saying saying;

    TopicTryOut(Topics topics, Articles articles, TopicTrial trial, Saying saying) {
        this.topics = topics;
        this.articles = articles;
        this.trial = trial;
        this.saying = saying;
    }

    @Override
    public String verb() {
        return "test";
    }

    @Override
    public int place() {
        return 4;
    }

    /** A topic, or words in quotation marks that could be one's query; then how many articles. */
    @Override
    public Reply run(CommandCall call) {
        Optional<Quoted> quoted = Quoted.at(call.argument());
        Matcher line = NUMBER.matcher(quoted.map(Quoted::rest).orElse(call.argument()));
        if (!line.matches() || call.argument().isEmpty()) {
            return saying.say(call.language(), "topic.usage.test");
        }
        int count = line.group(2) == null ? USUAL : Math.clamp(Integer.parseInt(line.group(2)), 1, MOST);
        if (quoted.isPresent()) {
            return tried(call.language(), quoted.get().words(), quoted.get().words(), count);
        }
        return topics.find(TopicEditing.name(line.group(1)))
                .map(topic -> tried(call.language(), topic.title(), topic.query(), count))
                .orElseGet(() -> saying.say(call.language(), "topic.unknown", line.group(1)));
    }

    /** How many of the newest articles there are when the topic would tell of none of them; 0 when it would of one. */
    int silentAmong(Topic topic) {
        List<Article> newest = articles.latest(USUAL);
        return trial.of(topic.query(), newest).stream().anyMatch(Tried::isAbout) ? 0 : newest.size();
    }

    private Reply tried(Locale language, String name, String query, int count) {
        List<Tried> all = trial.of(query, articles.latest(count));
        List<Tried> matching = all.stream().filter(Tried::isAbout).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(saying.words(language, "topic.test.title", name)));
        blocks.add(saying.line(language, "topic.test.count", matching.size(), all.size()));
        add(blocks, matching.stream().limit(MOST_SHOWN).toList(), language);
        List<Tried> near = all.stream().filter(each -> !each.isAbout() && !each.found().isEmpty())
                .sorted(Comparator.comparingDouble(Tried::score).reversed()).limit(MOST_NEAR).toList();
        if (!near.isEmpty()) {
            blocks.add(saying.line(language, "topic.test.near"));
            add(blocks, near, language);
        }
        return Reply.of(blocks.toArray(Block[]::new));
    }

    private void add(List<Block> blocks, List<Tried> some, Locale language) {
        if (!some.isEmpty()) {
            blocks.add(new Items(some.stream().map(each -> List.of(Run.of(line(each, language)))).toList()));
        }
    }

    private String line(Tried tried, Locale language) {
        return saying.words(language, tried.missing().isEmpty() ? "topic.test.line" : "topic.test.line-missing",
                "#" + tried.article().id(), tried.article().current().title(), words(tried.found()),
                words(tried.missing()));
    }

    private static String words(List<String> words) {
        return words.isEmpty() ? "–" : String.join(", ", words);
    }
}
