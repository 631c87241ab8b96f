package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.MenuEntry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.openqa.selenium.Keys;

/**
 * The page in a real browser before a brain that is played: what is hard to have of the real one. The page asks it for the menu at
 * any moment, so what it is to do is said in the form that calls nothing: {@code doReturn(…).when(…)}.
 */
class ChatBehaviourIT {
    private static WebRoom room;
    private static Browser browser;

    @BeforeAll
    static void open() {
        room = WebRoom.open();
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
        room.close();
    }

    @BeforeEach
    void visit() {
        Mockito.reset(room.bot);
        room.withdrawn.clear();
        doReturn(List.of(new MenuEntry("bridge", "The old bridge"),
                new MenuEntry("boats", "Boats on the Vell"), new MenuEntry("ask", "Ask in plain words"))).when(room.bot)
                .menu(any());
        doReturn(said("Yes.")).when(room.bot).answer(any());
        browser.visit(room.uri("/"));
        browser.forget();
        browser.reload();
    }

    @Test
    void aScriptInAnArticleStaysText() {
        String script = "<img src=x onerror=\"document.title='broken into'\"><script>document.title='broken into'</script>";
        doReturn(Reply.of(new Heading(script), new Cited(List.of(Run.of(script)), false,
                List.of(Run.link(script, "javascript:document.title='broken into'")), new Evidence(1, 1, 0, 1))))
                .when(room.bot).answer(any());

        browser.say(script);

        assertThat(browser.see(".bot h3").getText()).isEqualTo(script);
        assertThat(browser.see(".bot blockquote").getText()).isEqualTo(script);
        assertThat(browser.see(".person .bubble").getText()).isEqualTo(script);
        assertThat(browser
                .run("return document.title + document.querySelectorAll('#log img, #log script, #log a').length"))
                .isEqualTo("Dateline0");
    }

    @Test
    void aMessageThatFailedCanBeSentAgainAndIsAnsweredOnce() {
        doThrow(new IllegalStateException("down")).doReturn(said("Yes.")).when(room.bot).answer(any());

        browser.say("When?");
        assertThat(browser.see(".person.unsent .why").getText()).startsWith("Not sent.");
        browser.reload();
        browser.see(".person.unsent footer button").click();

        assertThat(browser.see(".bot .body").getText()).isEqualTo("Yes.");
        browser.reload();
        browser.seeAll(".person:not(.unsent)", 1);
        browser.seeAll(".bot", 1);
        verify(room.bot, times(2)).answer(any());
    }

    @Test
    void whatIsWrittenOfflineIsSentOnceTheConnectionIsBack() {
        browser.offline(true);
        browser.say("When?");
        browser.see(".person.unsent");
        assertThat(browser.see("#offline").getText()).startsWith("You are offline.");

        browser.offline(false);

        assertThat(browser.see(".bot .body").getText()).isEqualTo("Yes.");
        browser.seeAll(".unsent", 0);
    }

    @Test
    void showsThatAnAnswerIsBeingLookedUp() {
        var release = new CountDownLatch(1);
        doAnswer(call -> {
            release.await();
            return said("Yes.");
        }).when(room.bot).answer(any());

        browser.say("When?");
        assertThat(browser.see("#typing").getText()).contains("looking it up");
        release.countDown();

        browser.see(".bot");
        browser.waitFor("return document.getElementById('typing').hidden");
    }

    @Test
    void theMenuIsUsedWithKeysAlone() {
        browser.type("/");
        browser.type(Keys.ESCAPE);
        browser.run("document.getElementById('text').focus()");
        browser.type(Keys.BACK_SPACE, "/b");
        browser.seeAll("#commands [role=option]", 2);
        browser.type(Keys.ARROW_DOWN);
        assertThat(browser.run("return document.getElementById('text').getAttribute('aria-activedescendant')"))
                .isEqualTo("command-boats");
        browser.type(Keys.TAB);
        assertThat(browser.run("return document.getElementById('text').value")).isEqualTo("/boats ");
        browser.type("today", Keys.chord(Keys.SHIFT, Keys.ENTER), "please", Keys.ENTER);

        assertThat(browser.see(".person .bubble").getText()).isEqualTo("/boats today\nplease");
        assertThat(browser.focused()).isEqualTo("text");
    }

    @Test
    void aButtonAnswersBelowOrWithAShortNotice() {
        doReturn(said("Yes.").with(List.of(List.of(
                new Button("More", new Button.Press("k.0")), new Button("Report", new Button.Press("k.1"))))))
                .when(room.bot).answer(any());
        doReturn(said("More of it."), Reply.notice("Thank you.")).when(room.bot).press(any());
        browser.say("When?");

        browser.see("[data-handle='k.0']").click();
        assertThat(browser.seeAll(".bot .body", 2).getLast().getText()).isEqualTo("More of it.");
        browser.see("[data-handle='k.1']").click();
        assertThat(browser.see("#toast:not(:empty)").getText()).isEqualTo("Thank you.");
    }

    @Test
    void aCommandInTheBotsWordsCanBePressed() {
        doReturn(said("Try /bridge for more."), said("It closes.")).when(room.bot).answer(any());
        browser.say("hello");

        browser.see(".command").click();

        assertThat(browser.seeAll(".person .bubble", 2).getLast().getText()).isEqualTo("/bridge");
    }

    @Test
    void aPassageThatWasWithdrawnIsNotShownAgain() {
        var evidence = new Evidence(1, 1, 0, 11);
        doReturn(Reply.of(new Cited(List.of(Run.of("On 1 April.")), false, List.of(), evidence))).when(room.bot)
                .answer(any());
        browser.say("When?");
        browser.see(".cited");
        room.withdrawn.add(evidence);

        browser.reload();

        assertThat(browser.see(".withdrawn").getText()).contains("no longer shown");
        browser.seeAll(".cited", 0);
    }

    @Test
    void olderMessagesComeOnDemand() {
        browser.run("""
                return (async () => {
                  for (let number = 1; number <= 35; number++) await fetch('/chat/messages', {method: 'POST',
                    headers: {'Content-Type': 'application/json'},
                    body: JSON.stringify({client_id: 'message-' + number, text: 'Question ' + number})})
                })()""");
        browser.reload();
        browser.seeAll(".message", 60);

        browser.see("#earlier").click();

        browser.seeAll(".message", 70);
        assertThat(browser.run("return document.querySelector('.person .bubble').textContent")).isEqualTo("Question 1");
        assertThat(browser.run("return document.querySelectorAll('.day').length")).isEqualTo(1L);
        browser.waitFor("return document.getElementById('earlier').hidden");
    }

    private static Reply said(String text) {
        return Reply.of(Paragraph.of(Run.of(text)));
    }
}
