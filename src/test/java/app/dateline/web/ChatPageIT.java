package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.DatelineApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole of Dateline with its starter store, used the way a person uses it. */
class ChatPageIT {
    @TempDir
    static Path home;
    private static int port;
    private static ConfigurableApplicationContext dateline;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        dateline = run();
        browser = Browser.open();
    }

    private static ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(DatelineApplication.class).run("--server.port=" + port,
                "--dateline.home=" + home);
    }

    @AfterAll
    static void stop() {
        browser.close();
        dateline.close();
    }

    @BeforeEach
    void comeAsSomebodyNew() {
        browser.size(1100, 900);
        browser.systemPrefers("light");
        browser.visit(page());
        browser.forget();
        browser.reload();
    }

    @Test
    void aNewcomerFindsTopicsAndGetsABriefing() {
        assertThat(browser.see("#topics button").getText()).contains("/treaty");
        browser.screenshot("hello");

        browser.see("#topics button").click();

        assertThat(browser.see(".person .bubble").getText()).isEqualTo("/treaty");
        assertThat(browser.see(".bot .cited blockquote").getText()).isNotBlank();
        assertThat(browser.see(".bot .cited figcaption").getText()).startsWith("— ");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theMenuTheBriefingAndItsButtonsWorkByKeyboardAlone() {
        browser.run("document.getElementById('text').focus()");
        browser.type("/");
        assertThat(browser.see("#commands [role=option]").getText()).contains("/treaty");
        browser.screenshot("menu");
        browser.type("tre", Keys.ENTER);

        browser.see(".bot figure.passage blockquote");
        assertThat(browser.see(".bot figure.quote figcaption strong").getText()).contains("Lavrov");
        assertThat(browser.see("[data-handle]").getText()).isEqualTo("More");
        browser.screenshot("briefing-light");
        browser.run("document.getElementById('log').scrollTop = 99999");
        browser.screenshot("briefing-end");

        browser.run("document.querySelector('[data-handle]').focus()");
        browser.type(Keys.ENTER);
        browser.seeAll(".bot", 2);
        browser.type(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(browser.run("return document.getElementById('log').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @Test
    void aLongPassageOpensAndCloses() {
        browser.size(360, 740);
        browser.say("/treaty");
        browser.see(".cited");
        browser.say("/kurils");
        browser.seeAll(".bot", 2);

        WebElement button = browser.see(".unfold");
        boolean open = "true".equals(button.getDomAttribute("aria-expanded"));
        long before = height();
        button.sendKeys(Keys.ENTER);

        assertThat(button.getDomAttribute("aria-expanded")).isEqualTo(String.valueOf(!open));
        assertThat(height()).isNotEqualTo(before);
    }

    private static long height() {
        return ((Number) browser.run("return document.querySelector('.unfold').previousElementSibling.offsetHeight"))
                .longValue();
    }

    @Test
    void theConversationSurvivesAReloadAndARestart() {
        browser.say("/treaty");
        browser.see(".bot .cited");
        String said = (String) browser.run("return document.getElementById('messages').innerText");

        browser.reload();
        assertThat(browser.run("return document.getElementById('messages').innerText")).isEqualTo(said);

        dateline.close();
        dateline = run();
        browser.reload();
        assertThat(browser.run("return document.getElementById('messages').innerText")).isEqualTo(said);
        browser.see("[data-handle]").click();
        browser.seeAll(".bot", 2);
    }

    @Test
    void aQuestionWithoutEvidenceGetsAnHonestAnswerAndTheNearestTopics() {
        browser.say("Who won the 1998 World Cup?");

        assertThat(browser.see(".bot .body").getText()).contains("I found nothing in the store");
        browser.seeAll(".cited", 0);
        browser.screenshot("nothing");
    }

    @Test
    void darkIsWhatTheSystemSaysUntilThePersonSaysOtherwise() {
        browser.say("/treaty");
        browser.see(".cited");
        String light = paper();
        browser.systemPrefers("dark");
        String dark = paper();
        browser.screenshot("briefing-dark");
        browser.see("#theme").click();
        assertThat(paper()).isEqualTo(light).isNotEqualTo(dark);

        browser.reload();

        assertThat(paper()).isEqualTo(light);
    }

    private static String paper() {
        return (String) browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void everythingFitsAPhone() {
        for (int width : List.of(360, 320)) {
            browser.size(width, 700);
            browser.say("/treaty");
            browser.see(".cited");
            browser.run("document.getElementById('text').focus()");
            browser.type("/");
            browser.see("#menu");
            browser.screenshot("phone-" + width);
            assertThat(browser.run("""
                    return [document.documentElement, document.body, ...document.querySelectorAll('body *')]
                      .filter(e => e.id !== 'words' && getComputedStyle(e).overflowX !== 'hidden'
                        && e.getBoundingClientRect().right > innerWidth + 1 && !e.matches('.unseen, .skip'))
                      .map(e => e.tagName + '.' + e.className).join(' ')""")).isEqualTo("");
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth && "
                    + "document.getElementById('log').scrollWidth <= document.getElementById('log').clientWidth"))
                    .isEqualTo(true);
            browser.run("document.getElementById('text').value = ''");
        }
    }

    /** WCAG 2.2, 1.4.3: 4.5 to 1, and 3 to 1 for large letters. */
    @Test
    void everyTextStandsOutFromItsGround() {
        browser.say("/treaty");
        browser.see(".cited");
        browser.say("Who won the 1998 World Cup?");
        browser.seeAll(".bot", 2);
        browser.run("document.getElementById('text').focus()");
        browser.type("/");
        browser.see("#menu");
        for (String scheme : List.of("light", "dark")) {
            browser.systemPrefers(scheme);
            assertThat(browser.run(FAINT)).as(scheme).isEqualTo("");
        }
    }

    private static final String FAINT = """
            const parse = colour => colour.match(/[\\d.]+/g).map(Number)
            const clear = colour => colour.startsWith('rgba') && parse(colour)[3] === 0
            const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
              .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
              .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0)
            const ground = e => e && clear(getComputedStyle(e).backgroundColor) ? ground(e.parentElement)
              : getComputedStyle(e ?? document.body).backgroundColor
            const faint = []
            for (const e of document.querySelectorAll('body *')) {
              const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
              if (!own || !e.checkVisibility() || e.matches('.unseen, .skip, noscript')) continue
              const style = getComputedStyle(e)
              const [a, b] = [light(parse(style.color)), light(parse(ground(e)))].sort((x, y) => y - x)
              const size = parseFloat(style.fontSize)
              const least = size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5
              if ((a + 0.05) / (b + 0.05) < least) faint.push(`${e.tagName}.${e.className} ${(a + 0.05) / (b + 0.05)}`)
            }
            return faint.join(', ')""";

    private static URI page() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }
}
