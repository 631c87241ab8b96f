package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelegramTextTest {
    private static final Evidence EVIDENCE = new Evidence(1, 1, 0, 9);

    /** The messages with each mark written as {@code type[marked words]}. */
    private static List<String> shown(Block... blocks) {
        return TelegramText.messages(Reply.of(blocks)).stream().map(message -> message.text() + marks(message))
                .toList();
    }

    private static String marks(Styled message) {
        var marks = new StringBuilder();
        message.marks().forEach(mark -> marks.append("\n").append(mark.type()).append('[')
                .append(message.text(), mark.start(), mark.end()).append(']')
                .append(mark.url() == null ? "" : " " + mark.url()));
        return marks.toString();
    }

    private static Cited quote(boolean folded, String attribution, Run... words) {
        return new Cited(List.of(words), folded, List.of(Run.of(attribution)), EVIDENCE);
    }

    @Test
    void showsABriefing() {
        assertThat(shown(new Heading("Old bridge 🌉"),
                quote(true, "Harbour Post, 1 March 2026", Run.of("It rained. "), Run.bold("The bridge 🌉 closes."),
                        Run.of(" Buses go round.")),
                quote(false, "Mayor Ana Brandt", Run.of("We cannot wait")),
                new Items(List.of(List.of(Run.of("one")), List.of(Run.link("two", "https://example.org/2"))))))
                .containsExactly("""
                        Old bridge 🌉

                        It rained. The bridge 🌉 closes. Buses go round.
                        Harbour Post, 1 March 2026

                        We cannot wait
                        Mayor Ana Brandt

                        • one
                        • two
                        bold[Old bridge 🌉]
                        expandable_blockquote[It rained. The bridge 🌉 closes. Buses go round.]
                        bold[The bridge 🌉 closes.]
                        blockquote[We cannot wait]
                        text_link[two] https://example.org/2""");
    }

    @Test
    void countsEntitiesInUtf16Units() {
        Styled message = TelegramText.messages(Reply.of(Paragraph.of(Run.of("😀 "), Run.bold("b")))).getFirst();

        assertThat(message.marks()).containsExactly(new Styled.Mark("bold", 3, 4, null));
    }

    @Test
    void linksOnlyWhatTelegramTakesAsALink() {
        assertThat(shown(Paragraph.of(Run.link("a", "http://localhost:8080/x"), Run.link("b", "javascript:alert(1)"),
                Run.link("c", "https://example.org."), Run.link("d", "https://пример.example/x"),
                Run.link("e", "ftp://example.org"))))
                .containsExactly("abcde\ntext_link[d] https://пример.example/x");
    }

    @Test
    void takesMarkupInTextAsText() {
        String words = "<b>*not_bold*</b> [x](https://example.org) &amp; /start";

        assertThat(shown(Paragraph.of(Run.of(words)))).containsExactly(words);
    }

    @Test
    void sendsNothingThatNobodyCanSee() {
        assertThat(shown(Paragraph.of(Run.of(" \u200B\u2060\n\t")), new Heading("  "))).isEmpty();
        assertThat(TelegramText.messages(Reply.silence())).isEmpty();
    }

    @Test
    void partsMessagesBetweenBlocks() {
        String long1 = "a".repeat(3_000);
        String long2 = "b".repeat(3_000);

        assertThat(shown(Paragraph.of(Run.of(long1)), new Heading("Next"), quote(false, "Post", Run.of(long2))))
                .containsExactly(long1,
                        "Next\n\n" + long2 + "\nPost\nbold[Next]\nblockquote[" + long2 + "]");
    }

    @Test
    void cutsAnOverlongCitationAtASentenceAndKeepsItsAttribution() {
        String sentence = "The quick ferry crosses the Vell. ";
        String words = sentence.repeat(260).strip();

        List<Styled> messages = TelegramText.messages(Reply.of(quote(true, "Harbour Post", Run.of(words))));

        assertThat(messages).hasSizeGreaterThan(2);
        var quoted = new ArrayList<String>();
        for (Styled message : messages) {
            Styled.Mark mark = message.marks().getFirst();
            assertThat(mark.type()).isEqualTo("expandable_blockquote");
            String part = message.text().substring(mark.start(), mark.end());
            assertThat(words).contains(part);
            assertThat(part).startsWith("The quick").endsWith("Vell.");
            assertThat(message.text().length()).isLessThanOrEqualTo(4_096);
            quoted.add(part);
        }
        assertThat(String.join(" ", quoted)).isEqualTo(words);
        assertThat(messages.getLast().text()).endsWith("Vell.\nHarbour Post");
        assertThat(messages.getFirst().text()).doesNotContain("Harbour Post");
    }

    @Test
    void neverCutsASymbolInTwo() {
        String faces = "😀".repeat(5_000);

        List<Styled> messages = TelegramText.messages(Reply.of(Paragraph.of(Run.bold(faces))));

        assertThat(messages).hasSize(3).allSatisfy(message -> {
            assertThat(message.text().codePoints().allMatch(symbol -> symbol == 0x1F600)).isTrue();
            assertThat(message.marks()).containsExactly(new Styled.Mark("bold", 0, message.text().length(), null));
        });
        assertThat(String.join("", messages.stream().map(Styled::text).toList())).isEqualTo(faces);
    }

    @Test
    void keepsToAHundredEntitiesInAMessage() {
        List<Run> runs = new ArrayList<>();
        for (int number = 0; number < 250; number++) {
            runs.add(Run.bold("word"));
            runs.add(Run.of(" "));
        }

        List<Styled> messages = TelegramText.messages(Reply.of(new Paragraph(runs)));

        assertThat(messages).hasSize(3)
                .allSatisfy(message -> assertThat(message.marks()).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void keepsANameThatRunsFromRightToLeftFromScramblingItsLineAndLeavesQuotedWordsAlone() {
        String words = "\u05d4\u05d2\u05e9\u05e8 \u05e0\u05e1\u05d2\u05e8";
        var cited = new Cited(List.of(Run.of(words)), false,
                List.of(Run.of("— "), Run.italic("\u05d2\u05e9\u05e8"), Run.of(" · 6 May 2016 · #12")), EVIDENCE);

        assertThat(shown(cited))
                .containsExactly(words + "\n— \u2068\u05d2\u05e9\u05e8\u2069 · 6 May 2016 · #12\nblockquote["
                        + words + "]\nitalic[\u2068\u05d2\u05e9\u05e8\u2069]");
    }
}
