package app.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.chat.Block;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.people.OwnerSettings;
import app.dateline.people.Roles;
import app.dateline.testing.TestClock;
import app.dateline.testing.TestDatabase;
import app.dateline.view.ArticleView;
import app.dateline.view.CitedView;
import app.dateline.view.SourceLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** An owner takes an article back, and has it again. */
class RetractTest {
    private static final String OWNER = "5";
    private static final String STRANGER = "6";

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private final Articles articles = new Articles(database.jdbc, database.transactions, clock);
    private final Words words = words();
    private final SourceLine source = new SourceLine(words);
    private final ArticleView view = new ArticleView(words, source, new CitedView(source));
    private final OwnersOnly owners = new OwnersOnly(new Roles(database.jdbc, new OwnerSettings(List.of(5L)), clock),
            words);
    private final ArticleNumber number = new ArticleNumber(articles, view);
    private final RetractCommand retract = new RetractCommand(owners, number, view, words);
    private final RetractAction action = new RetractAction(owners, articles, view);
    private final RestoreCommand restore = new RestoreCommand(owners, number, articles, view);
    private long id;

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    @BeforeEach
    void store() {
        id = articles.save(Draft.of("t", "The bridge is open.").headline("The bridge").build()).articleId();
    }

    private static CommandCall call(String person, Place place, String argument) {
        return new CommandCall(new ChatId("telegram", "5", 0), new Person("telegram", person, "Ann"), place,
                Locale.ENGLISH, argument);
    }

    private Status status() {
        return articles.find(id).orElseThrow().status();
    }

    private static String text(Reply reply) {
        return reply.blocks().stream().map(block -> switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
            default -> "";
        }).collect(Collectors.joining("\n"));
    }

    @Test
    void isAskedFirstAndDoneByTheButton() {
        Reply asked = retract.run(call(OWNER, Place.PRIVATE, "#" + id));

        assertThat(text(asked)).contains("The bridge", "every chat that was shown words of it is told");
        assertThat(asked.buttons()).containsExactly(
                List.of(new Button("Retract it", new Call("retract", Long.toString(id)))));
        assertThat(status()).isEqualTo(Status.PUBLISHED);

        Reply done = action.press(call(OWNER, Place.PRIVATE, Long.toString(id)));

        assertThat(text(done)).contains("is retracted");
        assertThat(status()).isEqualTo(Status.RETRACTED);
        assertThat(text(action.press(call(OWNER, Place.PRIVATE, Long.toString(id))))).contains("already");
        assertThat(retract.run(call(OWNER, Place.PRIVATE, "" + id)).buttons()).isEmpty();
    }

    @Test
    void isThereAgainWhenItIsRestored() {
        articles.retract(id);

        assertThat(text(restore.run(call(OWNER, Place.PRIVATE, "" + id)))).contains("is there again");
        assertThat(status()).isEqualTo(Status.PUBLISHED);
        assertThat(text(restore.run(call(OWNER, Place.PRIVATE, "" + id)))).contains("is not retracted");
    }

    @Test
    void isForOwnersInPrivateAlone() {
        assertThat(text(action.press(call(STRANGER, Place.PRIVATE, "" + id)))).contains("Only the owners");
        assertThat(action.press(call(STRANGER, Place.GROUP, "" + id)).blocks()).isEmpty();
        assertThat(text(retract.run(call(OWNER, Place.GROUP, "" + id)))).contains("private chat");
        assertThat(text(restore.run(call(STRANGER, Place.PRIVATE, "" + id)))).contains("Only the owners");

        assertThat(status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void saysHowToNameAnArticle() {
        assertThat(text(retract.run(call(OWNER, Place.PRIVATE, "the bridge")))).contains("/retract 3");
        assertThat(text(restore.run(call(OWNER, Place.PRIVATE, "")))).contains("/restore 3");
        assertThat(text(retract.run(call(OWNER, Place.PRIVATE, "999")))).contains("no article number 999");
    }
}
