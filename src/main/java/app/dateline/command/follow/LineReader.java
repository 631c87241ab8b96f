package app.dateline.command.follow;

import app.dateline.chat.Words;
import app.dateline.command.EditDistance;
import app.dateline.subscription.Subject;
import app.dateline.subscription.Subject.OfQuery;
import app.dateline.subscription.Subject.OfTopic;
import app.dateline.subscription.query.QueryReader;
import app.dateline.subscription.query.Reading;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads what stands behind {@code /subscribe}: a topic, a query in quotation marks, or a query behind {@code query:}, which goes to the
 * end of the line; how fast; and a chat. In any order.
 */
@Component
class LineReader {
    private static final Pattern QUERY = Pattern.compile("(?i)(?:^|\\s)query:");
    private static final Pattern MARK = Pattern.compile("[\"“”„«»]");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");
    /** Words in quotation marks alone are a phrase; with one of these they are a query. */
    private static final Pattern OPERATORS = Pattern
            .compile("(^|[\\s(])(AND|OR|NOT)([\\s(]|$)|[()]|\\b(speaker|source|lang):");

    private static final int MOST_OFFERED = 3;
    private static final int LETTERS_A_SLIP = 3;

    private final Topics topics;
    private final Spoken spoken;
    private final NearZone near;

    LineReader(Topics topics, Words words) {
        this.topics = topics;
        this.spoken = new Spoken(words);
        this.near = new NearZone(words);
    }

    Line read(String text, Locale language) {
        Matcher behind = QUERY.matcher(text);
        if (behind.find()) {
            return query(text.substring(behind.end()).strip(), text.substring(0, behind.start()), language);
        }
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.find()) {
            return quoted(quoted.group(1).strip(),
                    text.substring(0, quoted.start()) + " " + text.substring(quoted.end()), language);
        }
        Matcher mark = MARK.matcher(text);
        if (mark.find()) {
            return query(text.substring(mark.start()), text.substring(0, mark.start()), language);
        }
        Optional<Lead> lead = lead(text);
        String rest = spoken.plain(lead.map(Lead::rest).orElse(text));
        if (OPERATORS.matcher(rest).find()) {
            return mixed();
        }
        Options options = options(rest, language);
        return lead.map(each -> led(each.topic(), options)).orElseGet(() -> topic(options));
    }

    /** A topic that a line begins with, and what stands behind it. */
    private record Lead(Topic topic, String rest) {}

    /** The longest name counts, whatever else its words may mean. */
    private Optional<Lead> lead(String text) {
        return topics.all().stream()
                .flatMap(topic -> names(topic).filter(name -> leads(text, name))
                        .map(name -> new Lead(topic, text.substring(name.length()))))
                .min(Comparator.comparingInt(lead -> lead.rest().length()));
    }

    private static Stream<String> names(Topic topic) {
        return Stream.concat(Stream.of(topic.title()),
                Stream.concat(Stream.of(topic.command()), topic.aliases().stream())
                        .flatMap(name -> Stream.of(name, "/" + name)));
    }

    private static boolean leads(String text, String name) {
        return text.regionMatches(true, 0, name, 0, name.length())
                && (text.length() == name.length() || Character.isWhitespace(text.charAt(name.length())));
    }

    private Line led(Topic topic, Options options) {
        if (options.wrong().isPresent()) {
            return new Line.Wrong(options.wrong().get(), List.of());
        }
        return options.others().isEmpty() ? wanted(new OfTopic(topic.command()), options)
                : notUnderstood(options.others());
    }

    /** A city alone is no zone, but whoever writes it means one; some cities have several words. */
    private Line notUnderstood(List<String> others) {
        String first = others.getFirst();
        String all = String.join(" ", others);
        Optional<Line> zone = near.to(all).map(zones -> wrongZone(all, zones))
                .or(() -> near.to(first).map(zones -> wrongZone(first, zones)));
        return zone.orElseGet(() -> new Line.Wrong(WrongLine.of("follow.wrong.word", first), List.of()));
    }

    private static Line wrongZone(String word, String zones) {
        return new Line.Wrong(WrongLine.of("follow.wrong.zone-near", word, zones), List.of());
    }

    private Line quoted(String inside, String rest, Locale language) {
        if (MARK.matcher(rest).find() || OPERATORS.matcher(spoken.plain(rest)).find()) {
            return mixed();
        }
        return query(OPERATORS.matcher(inside).find() ? inside : '"' + inside + '"', rest, language);
    }

    /** Where the query ends and the rest begins, cannot be told. */
    private static Line mixed() {
        return new Line.Wrong(WrongLine.of("follow.wrong.mixed"), List.of());
    }

    private Line topic(Options options) {
        if (options.wrong().isPresent()) {
            return new Line.Wrong(options.wrong().get(), List.of());
        }
        if (options.others().isEmpty()) {
            return options.isUnsaid() ? new Line.Open(options.chat())
                    : new Line.Wrong(WrongLine.of("follow.wrong.no-subject"), firstTopics());
        }
        return named(options);
    }

    private Options options(String text, Locale language) {
        return new Options(spoken, near, language).read(text);
    }

    private Line query(String query, String rest, Locale language) {
        Options options = options(spoken.plain(rest), language);
        if (options.wrong().isPresent()) {
            return new Line.Wrong(options.wrong().get(), List.of());
        }
        if (!options.others().isEmpty()) {
            return notUnderstood(options.others());
        }
        return switch (QueryReader.read(query)) {
            case Reading.Good good -> wanted(new OfQuery(good.query().written()), options);
            case Reading.Refused refused -> new Line.Wrong(refused, List.of());
        };
    }

    private Line named(Options options) {
        List<String> others = options.others();
        String name = String.join(" ", others);
        Optional<Topic> whole = topics.named(name);
        if (whole.isPresent()) {
            return wanted(new OfTopic(whole.get().command()), options);
        }
        if (topics.named(others.getFirst()).isPresent()) {
            return notUnderstood(others.subList(1, others.size()));
        }
        List<String> alike = nearest(bare(others.getFirst()).toLowerCase(Locale.ROOT));
        return new Line.Wrong(WrongLine.of("follow.wrong.topic", name),
                alike.isEmpty() ? firstTopics() : alike);
    }

    private List<String> nearest(String name) {
        return topics.all().stream().map(Topic::command)
                .filter(each -> EditDistance.of(name, each) <= Math.max(1, name.length() / LETTERS_A_SLIP))
                .sorted(Comparator.comparingInt(each -> EditDistance.of(name, each))).limit(MOST_OFFERED).toList();
    }

    private List<String> firstTopics() {
        return topics.all().stream().map(Topic::command).limit(MOST_OFFERED).toList();
    }

    private static String bare(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static Line wanted(Subject subject, Options options) {
        return new Line.Wanted(subject, options.speed(), options.times(), options.days(), options.zone(),
                options.chat());
    }
}
