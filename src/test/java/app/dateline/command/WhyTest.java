package app.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.alert.AlertDesk;
import app.dateline.article.Article;
import app.dateline.article.Draft;
import app.dateline.article.Published;
import app.dateline.chat.ChatId;
import app.dateline.broadcast.Broadcasts;
import app.dateline.broadcast.Recipients;
import app.dateline.chat.ChatNames;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Words;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxParts;
import app.dateline.people.OwnerSettings;
import app.dateline.people.Roles;
import app.dateline.subscription.Pace;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.view.ArticleView;
import app.dateline.view.CitedView;
import app.dateline.view.SourceLine;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is said to whoever asks why something was told. The clock shows 9:00 in UTC on 5 March 2026. */
class WhyTest {
    private static final ChatId ROOM = new ChatId("telegram", "-5", 0);
    private static final ChatId THREAD = new ChatId("telegram", "-5", 55);
    private static final Pace AT_ONCE = new Pace.AtOnce();

    @TempDir
    private Path folder;
    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private final Words words = words();
    private AlertDesk desk;
    private WhyCommand command;

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot", "messages/follow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    private static final class NoChatRights implements ChatRights {
        @Override
        public boolean mayFollow(CommandCall call) {
            return false;
        }

        @Override
        public boolean membersFollow() {
            return false;
        }

        @Override
        public boolean mayDecide(CommandCall call) {
            return false;
        }
    }

    @BeforeEach
    void open() {
        var outbox = new Outbox(database.jdbc, clock);
        var parts = new OutboxParts(outbox, database, clock, (evidence, cited) -> true, words, List.of(), List.of());
        desk = new AlertDesk(database, folder, clock, outbox, parts.dispatcher, List.of(), words);
        var source = new SourceLine(words);
        var names = new NamedChats(new StaticListableBeanFactory().getBeanProvider(ChatNames.class), words);
        command = new WhyCommand(desk.explanations, new WhyText(words, names),
                new ArticleView(words, source, new CitedView(source)),
                new Powers(new Roles(database.jdbc, new OwnerSettings(List.of()), clock), new NoChatRights()),
                desk.topics, desk.preferences, new BroadcastText(new Broadcasts(database.jdbc, clock),
                        new Recipients(database.jdbc, clock), words));
        desk.comes(news("old", "The ferry leaves at nine."));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Draft news(String ref, String text) {
        return Draft.of("test", text).source("Post").ref(ref).headline("").language("en")
                .published(Published.parse("2026-03-05")).build();
    }

    private String why(ChatId chat, String argument) {
        return command.run(new CommandCall(chat, new Person("telegram", "7", "Ann"), Place.GROUP, Locale.ENGLISH,
                argument)).toString();
    }

    @Test
    void showsAllThatIsFollowedByAName() {
        desk.followsTopic(ROOM, "bridge", AT_ONCE);
        desk.followsQuery(ROOM, "bridge", AT_ONCE);
        desk.followsTopic(THREAD, "bridge", AT_ONCE);
        desk.followsQuery(ROOM, "ferry", AT_ONCE);

        assertThat(why(THREAD, "bridge")).containsSubsequence("Followed here: The old bridge (thread 55)",
                "Followed here: The old bridge", "Followed here: bridge").doesNotContain("ferry");
        assertThat(why(ROOM, "harbour")).contains("“harbour” is not followed here");
    }

    @Test
    void namesAllThatAnArticleMatchedWithTheWordsOfEach() {
        desk.followsTopic(ROOM, "bridge", AT_ONCE);
        desk.followsQuery(ROOM, "buses", AT_ONCE);

        Article article = desk.comes(news("b", "The old bridge over the Vell closes for repairs. Buses go by the dam."))
                .getFirst();

        assertThat(why(ROOM, "#" + article.id())).contains("The old bridge · buses", "bridge", "Buses");
    }

    @Test
    void tellsTimesInTheZoneOfTheChat() {
        desk.followsQuery(ROOM, "ferry", AT_ONCE);
        desk.comes(news("f", "The ferry was sold."));

        assertThat(why(ROOM, "ferry")).contains("On its way since 2026-03-05 09:00 UTC");
        desk.preferences.change(ROOM, before -> before.withZone(ZoneId.of("Asia/Tokyo")));
        assertThat(why(ROOM, "ferry")).contains("On its way since 2026-03-05 18:00 Asia/Tokyo");
    }
}
