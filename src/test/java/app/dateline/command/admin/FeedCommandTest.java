package app.dateline.command.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.dateline.chat.Block;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.fetch.AddressRules;
import app.dateline.fetch.SafeFetcher;
import app.dateline.ingest.Feed;
import app.dateline.ingest.FeedChoices;
import app.dateline.ingest.Feed.State;
import app.dateline.ingest.FeedFinder;
import app.dateline.ingest.FeedSettings;
import app.dateline.ingest.Feeds;
import app.dateline.ingest.FullText;
import app.dateline.command.CommandCall;
import app.dateline.outbox.Outbox;
import app.dateline.people.Audit;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import app.dateline.people.OwnerSettings;
import app.dateline.people.Roles;
import app.dateline.testing.FeedServer;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FeedCommandTest {
    private static final String OWNER = "5";
    private static final String RSS = "<rss version=\"2.0\"><channel><title>Harbour Post</title></channel></rss>";

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private final FeedServer paper = new FeedServer();
    private final Words words = words();
    private final Audit audit = new Audit(database.jdbc, database.transactions, clock);
    private final Feeds feeds = new Feeds(database.jdbc, new FeedSettings(true, Duration.ofMinutes(15),
            new FeedSettings.Retry(Duration.ofMinutes(5), 2, Duration.ofHours(12)), 600, 5), clock);
    private final FollowedFeeds followed = new FollowedFeeds(feeds);
    private final FeedAdding adding = new FeedAdding(
            new FeedFinder(new SafeFetcher(new AddressRules(List.of("127.0.0.0/8")))), feeds, followed, audit,
            new Saying(words));
    private final ErrandRows waiting = new ErrandRows(database.jdbc, clock);
    private final Outbox outbox = new Outbox(database.jdbc, clock);
    private final Errands errands = new Errands(waiting, outbox, new Saying(words), () -> {});
    private final ErrandWork work = new ErrandWork(List.of(adding), waiting,
            new Roles(database.jdbc, new OwnerSettings(List.of(5L)), clock), outbox, (chat, reply) -> reply,
            new Saying(words), database.transactions);
    private final FeedCommand command = new FeedCommand(feeds, followed, audit, adding, errands,
            new FeedList(feeds, words), new Saying(words));
    private final FeedAction action = new FeedAction(followed, audit, adding, errands, new Saying(words));

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot", "messages/feeds", "messages/newsroom");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void followsAFeedUnderItsOwnNameOrAGivenOne() {
        paper.put("/feed", "application/rss+xml", RSS).put("/other", "application/rss+xml", RSS);

        assertThat(say("add " + paper.at("/feed"))).contains("“Harbour Post”", "as feed 1", paper.at("/feed"));
        assertThat(say("add " + paper.at("/other") + " lang:de-AT The  Post full:always")).contains("“The Post”");

        assertThat(feeds.all()).extracting(Feed::name, Feed::fullText, Feed::language).containsExactly(
                tuple("Harbour Post", FullText.AUTO, null),
                tuple("The Post", FullText.ALWAYS, "de"));
        assertThat(say("add " + paper.at("/feed"))).contains("followed already, as feed 1");
    }

    @Test
    void letsChooseAmongTheFeedsOfAPage() {
        paper.put("/", "text/html", "<!doctype html><html><head>"
                + "<link rel=alternate type=application/rss+xml href=/feed>"
                + "<link rel=alternate type=application/rss+xml href=/other></head></html>");
        paper.put("/feed", "text/xml", RSS).put("/other", "text/xml", RSS.replace("Harbour", "Other"));

        Reply choice = outcome(command
                .run(call(OWNER, Place.PRIVATE, "add " + paper.at("/") + " full:never review:on My name")));

        assertThat(text(choice)).contains("several feeds", paper.at("/other"));
        assertThat(feeds.all()).isEmpty();
        Button second = choice.buttons().get(1).getFirst();
        assertThat(second.label()).isEqualTo("Other Post");
        assertThat(text(press(OWNER, second))).contains("“My name”", paper.at("/other"), "until you publish it");
        assertThat(feeds.all().getFirst().fullText()).isEqualTo(FullText.NEVER);
        assertThat(feeds.all().getFirst().isReviewed()).isTrue();
    }

    @Test
    void saysInWordsWhatCannotBeFollowed() {
        assertThat(say("add " + paper.at("/nothing"))).isEqualTo(
                "This cannot be followed: 127.0.0.1 answered 404 instead of the page.");
        assertThat(
                text(outcome(command.run(new CommandCall(new ChatId("telegram", "5", 0), person(OWNER), Place.PRIVATE,
                        Locale.GERMAN, "add http://10.0.0.1/")))))
                .contains("10.0.0.1 ist keine öffentliche Adresse");
    }

    @Test
    void takesInAListAndGivesItOut() {
        paper.put("/list.opml", "text/xml",
                "<opml version=\"2.0\"><body><outline text=\"A\" xmlUrl=\"https://a.example/\"/>"
                        + "<outline text=\"B\" xmlUrl=\"https://b.example/\" language=\"de\"/>"
                        + "<outline text=\"C\" xmlUrl=\"mailto:c@c.example\"/></body></opml>");

        assertThat(say("add " + paper.at("/list.opml"))).startsWith("2 feeds of this list").contains("1 cannot be");
        assertThat(say("add " + paper.at("/list.opml"))).startsWith("0 feeds of this list").contains("2 were before");
        assertThat(say("export")).contains("xmlUrl=\"https://b.example/\" language=\"de\"");

        feeds.all().forEach(feed -> feeds.remove(feed.id()));
        say("add " + paper.at("/list.opml") + " review:on");
        assertThat(feeds.all()).hasSize(2).allMatch(Feed::isReviewed).extracting(Feed::language)
                .containsExactly(null, "de");
    }

    @Test
    void listsHowTheyFare() {
        assertThat(say("")).contains("No feed is followed");
        add("https://a.example/", "Alpha");
        database.jdbc.sql("update feed set good_at = timestamp with time zone '2026-03-05 08:00:00+00', failures = 2, "
                + "fault = 'fetch.status', fault_values = 'a.example' || chr(10) || '503'").update();
        feeds.pause(add("https://b.example/", "Beta"));

        assertThat(say("list")).contains(
                "1. Alpha – last read 2026-03-05 08:00 UTC, nothing in a month. Fault: a.example answered 503 instead of the "
                        + "page. Failed 2 times in a row; asked again 2026-03-05 09:00 UTC. https://a.example/",
                "2. Beta – paused; not read yet. https://b.example/");
    }

    @Test
    void pausesResumesAndChanges() {
        long id = add("https://a.example/", "Alpha");

        assertThat(say("pause " + id)).contains("not asked any more");
        assertThat(feeds.find(id).orElseThrow().state()).isEqualTo(State.PAUSED);
        assertThat(say("resume #" + id)).contains("asked again");
        assertThat(say("resume #" + id)).contains("asked already");
        assertThat(say("set " + id + " full:always lang:ru")).contains("Changed");
        assertThat(feeds.find(id).orElseThrow()).satisfies(feed -> {
            assertThat(feed.name()).isEqualTo("Alpha");
            assertThat(feed.fullText()).isEqualTo(FullText.ALWAYS);
            assertThat(feed.language()).isEqualTo("ru");
        });
        assertThat(say("pause 99")).contains("no feed 99");

        Noted set = audit.before(Long.MAX_VALUE, new Audit.Wanted(null, null), 1).getFirst();
        assertThat(followed.reversal(set, set.by())).isInstanceOfSatisfying(ChangeKind.Reversal.Possible.class,
                possible -> assertThat(possible.work().get()).isPresent());
        assertThat(feeds.find(id).orElseThrow()).satisfies(feed -> {
            assertThat(feed.fullText()).isEqualTo(FullText.AUTO);
            assertThat(feed.language()).isNull();
        });
    }

    @Test
    void anEditorChoosesWhetherToPublishEachArticleHerself() {
        paper.put("/feed", "application/rss+xml", RSS);

        assertThat(say("add " + paper.at("/feed") + " review:on lang:de")).contains("Nothing of it is stored until");
        assertThat(say("list")).contains("1. Harbour Post – for review; not read yet.");
        assertThat(say("export")).contains("review=\"true\"");
        assertThat(say("set 1 review:off")).contains("Changed");
        assertThat(feeds.find(1).orElseThrow().isReviewed()).isFalse();
        assertThat(feeds.find(1).orElseThrow().language()).isEqualTo("de");

        Noted set = audit.before(Long.MAX_VALUE, new Audit.Wanted(null, null), 1).getFirst();
        assertThat(set.change().before()).endsWith(" AUTO+review de Harbour Post");
        assertThat(followed.reversal(set, set.by())).isInstanceOfSatisfying(ChangeKind.Reversal.Possible.class,
                possible -> assertThat(possible.work().get()).isPresent());
        assertThat(feeds.find(1).orElseThrow().isReviewed()).isTrue();
        assertThat(say("set 1 review:perhaps")).contains("“review:perhaps”", "review:on or review:off");
    }

    @Test
    void removesOneAfterAsking() {
        long id = add("https://a.example/", "Alpha");

        Reply asked = command.run(call(OWNER, Place.PRIVATE, "remove " + id));

        assertThat(asked.buttons()).containsExactly(
                List.of(new Button("Remove it", new Call("feed", "remove " + id)),
                        new Button("Leave it as it is", new Call("leave-be", ""))));
        assertThat(feeds.all()).hasSize(1);
        assertThat(text(press(OWNER, asked.buttons().getFirst().getFirst()))).contains("is removed");
        assertThat(feeds.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "delete 3", "pause", "pause it"})
    void saysHowItIsWritten(String argument) {
        assertThat(say(argument)).contains("/feed add https://");
    }

    @Test
    void namesTheWordThatCannotBe() {
        assertThat(say("add https://a.example/ full:perhaps")).contains("“full:perhaps”");
        assertThat(say("set 1 lang:xx")).contains("“lang:xx”");
        assertThat(say("set 1")).contains("/feed add https://");
        assertThat(say("set 1 lang:german1234")).contains("“lang:german1234”");
    }

    @Test
    void notesWhatIsChangedAndTakesItBack() {
        paper.put("/feed", "application/rss+xml", RSS);
        say("add " + paper.at("/feed"));
        press(OWNER, command.run(call(OWNER, Place.PRIVATE, "remove 1")).buttons().getFirst().getFirst());

        Noted removed = audit.before(Long.MAX_VALUE, new Audit.Wanted(null, null), 10).getFirst();
        assertThat(removed.change()).isEqualTo(
                new Change("feed-remove", "feed 1", "Harbour Post", paper.at("/feed") + " AUTO - Harbour Post", null));

        assertThat(followed.reversal(removed, removed.by())).isInstanceOfSatisfying(ChangeKind.Reversal.Possible.class,
                possible -> assertThat(possible.work().get()).isPresent());
        assertThat(feeds.all()).extracting(Feed::id, Feed::address, Feed::name)
                .containsExactly(tuple(1L, paper.at("/feed"), "Harbour Post"));
    }

    private long add(String address, String name) {
        return feeds.add(address, FeedChoices.NONE.called(name)).orElseThrow().id();
    }

    private String say(String argument) {
        return text(outcome(command.run(call(OWNER, Place.PRIVATE, argument))));
    }

    /** What is said at once, or once the errand is done. */
    private Reply outcome(Reply first) {
        if (!first.blocks().isEmpty()) {
            return first;
        }
        waiting.due(1).forEach(work::run);
        return outbox.find(database.jdbc.sql("select max(id) from outbox").query(Long.class).single()).orElseThrow()
                .reply();
    }

    private Reply press(String person, Button button) {
        return outcome(action.press(call(person, Place.PRIVATE, ((Call) button.action()).argument())));
    }

    private static Person person(String id) {
        return new Person("telegram", id, "Ann");
    }

    private static CommandCall call(String person, Place place, String argument) {
        return new CommandCall(new ChatId("telegram", "5", 0), person(person), place, Locale.ENGLISH, argument);
    }

    private static String text(Reply reply) {
        return reply.blocks().stream().flatMap(block -> switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(joined(paragraph.runs()));
            case Block.Items items -> items.items().stream().map(FeedCommandTest::joined);
            case Block.Written written -> Stream.of(written.text());
            case Block.Cited cited -> Stream.of(cited.text());
        }).collect(Collectors.joining("\n"));
    }

    private static String joined(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
