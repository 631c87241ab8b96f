package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReplyHtmlTest {
    private static final Evidence EVIDENCE = new Evidence(1, 1, 0, 9);
    private static final Cited CITED = new Cited(Cited.Kind.QUOTE, List.of(Run.of("Tom & "), Run.bold("\"Ann\"")), true,
            List.of(Run.of("— "), Run.bold("<b>Ann</b>")), EVIDENCE);

    @Test
    void aScriptInATitleIsInert() {
        assertThat(html(Reply.of(new Heading("<script>alert(1)</script>"))))
                .isEqualTo("<h3 dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt;</h3>");
    }

    @Test
    void citedWordsStandWithTheirAttribution() {
        assertThat(html(Reply.of(CITED))).isEqualTo("<figure class=\"cited quote folded\"><blockquote dir=\"auto\">"
                + "Tom &amp; <mark>&quot;Ann&quot;</mark></blockquote><figcaption dir=\"auto\">— "
                + "<strong>&lt;b&gt;Ann&lt;/b&gt;</strong></figcaption></figure>");
    }

    @Test
    void wordsThatNoLongerStandAreNotShown() {
        String html = new ReplyHtml((evidence, words) -> false, words()).render(Reply.of(CITED), Locale.ENGLISH);

        assertThat(html).startsWith("<p class=\"withdrawn\">").doesNotContain("Tom", "Ann");
    }

    @Test
    void proofIsAskedForTheWordsAsAWhole() {
        var proven = new java.util.ArrayList<String>();
        new ReplyHtml((evidence, words) -> proven.add(evidence + words), words()).render(Reply.of(CITED),
                Locale.ENGLISH);

        assertThat(proven).containsExactly(EVIDENCE + "Tom & \"Ann\"");
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        String link = html(Reply.of(Paragraph.of(Run.link("a<", "https://example.org/?a=1&b=\"2"),
                Run.link("b", "javascript:alert(1)"), Run.link("c", "JAVASCRIPT:x"), Run.link("d", "data:text/html,x"),
                Run.link("e", "https://example.org/x?a=1&b=2"))));

        assertThat(link).isEqualTo("<p dir=\"auto\">a&lt;bcd<a href=\"https://example.org/x?a=1&amp;b=2\""
                + " target=\"_blank\" rel=\"noopener noreferrer\">e</a></p>");
    }

    @Test
    void commandsInTheBotsOwnWordsCanBePressed() {
        assertThat(html(Reply.of(new Items(List.of(List.of(Run.of("/forum – the forum, and/or 1/2 http://a/b")))))))
                .isEqualTo("<ul><li dir=\"auto\"><button type=\"button\" class=\"command\" data-command=\"/forum\">"
                        + "/forum</button> – the forum, and/or 1/2 http://a/b</li></ul>");
    }

    @Test
    void buttonsCarryHandlesOrOpenWebPages() {
        var press = new Button("More <3", new Button.Press("k\"1"));
        var open = new Button("Open", new Button.Open("https://example.org/a"));
        var bad = new Button("Bad", new Button.Open("javascript:alert(1)"));

        assertThat(html(Reply.of().with(List.of(List.of(press), List.of(open, bad)))))
                .isEqualTo("<div class=\"buttons\"><div><button type=\"button\" data-handle=\"k&quot;1\">More &lt;3"
                        + "</button></div><div><a class=\"button\" href=\"https://example.org/a\" target=\"_blank\""
                        + " rel=\"noopener noreferrer\">Open</a></div></div>");
    }

    private static String html(Reply reply) {
        return new ReplyHtml((evidence, words) -> true, words()).render(reply, Locale.ENGLISH);
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        return new Words(messages);
    }
}
