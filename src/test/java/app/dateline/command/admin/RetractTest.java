package app.dateline.command.admin;

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
import app.dateline.command.ArticleNumber;
import app.dateline.command.CommandCall;
import app.dateline.outbox.Pauses;
import app.dateline.outbox.Standstill;
import app.dateline.people.Audit;
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

/** An editor takes an article back, and has it again. */
class RetractTest {
    private static final String EDITOR = "5";

    private final TestClock clock = new TestClock("2026-03-05T09:00:00Z");
    private final TestDatabase database = TestDatabase.h2();
    private final Articles articles = new Articles(database.jdbc, database.transactions, clock);
    private final Words words = words();
    private final SourceLine source = new SourceLine(words);
    private final ArticleView view = new ArticleView(words, source, new CitedView(source));
    private final Audit audit = new Audit(database.jdbc, database.transactions, clock);
    private final Standings standings = new Standings(articles);
    private final ArticleNumber number = new ArticleNumber(articles, view);
    private final RetractCommand retract = new RetractCommand(number, view, new Saying(words));
    private final RetractAction action = new RetractAction(articles, standings, audit, view,
            new HeldBack(new Standstill(database.jdbc, new Pauses(database.jdbc, clock), clock), new Saying(words)));
    private final RestoreCommand restore = new RestoreCommand(number, standings, audit, view);
    private long id;

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot", "messages/newsroom", "messages/upkeep");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    @BeforeEach
    void store() {
        id = articles.save(Draft.of("t", "The bridge is open.").headline("The bridge").build()).articleId();
    }

    private static CommandCall call(String argument) {
        return new CommandCall(new ChatId("telegram", "5", 0), new Person("telegram", EDITOR, "Ann"), Place.PRIVATE,
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
        Reply asked = retract.run(call("#" + id));

        assertThat(text(asked)).contains("The bridge", "every chat that was shown words of it is told");
        assertThat(asked.buttons()).containsExactly(
                List.of(new Button("Retract it", new Call("retract", button())),
                        new Button("Leave it as it is", new Call("leave-be", ""))));
        assertThat(status()).isEqualTo(Status.PUBLISHED);

        String button = button();
        Reply done = action.press(call(button));

        assertThat(text(done)).contains("is retracted");
        assertThat(status()).isEqualTo(Status.RETRACTED);
        assertThat(done.inPlace()).isTrue();
        assertThat(text(action.press(call(button)))).contains("already");
        Reply again = retract.run(call("" + id));
        assertThat(again.buttons()).isEmpty();
        assertThat(text(again)).contains("retracted already", "/restore " + id);
    }

    @Test
    void aButtonFromBeforeItWasRestoredDoesNothing() {
        String button = button();
        action.press(call(button));
        restore.run(call("" + id));

        assertThat(text(action.press(call(button)))).contains("has changed since I asked");
        assertThat(status()).isEqualTo(Status.PUBLISHED);
    }

    /** What the button under the question says. */
    private String button() {
        return RetractCommand.asked(articles.find(id).orElseThrow());
    }

    @Test
    void isThereAgainWhenItIsRestored() {
        articles.retract(id);

        assertThat(text(restore.run(call("" + id)))).contains("is there again");
        assertThat(status()).isEqualTo(Status.PUBLISHED);
        assertThat(text(restore.run(call("" + id)))).contains("is not retracted");
    }

    @Test
    void saysHowToNameAnArticle() {
        assertThat(text(retract.run(call("the bridge")))).contains("/retract 3");
        assertThat(text(restore.run(call("")))).contains("/restore 3");
        assertThat(text(retract.run(call("999")))).contains("no article number 999");
    }
}
