package app.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
    private static final Evidence EVIDENCE = new Evidence(1, 1, 0, 10);

    @Test
    void wrapsAPassageBehindABarAndKeepsItsAttribution() {
        Reply reply = Reply.of(new Block.Heading("Bridge"),
                new Block.Cited(List.of(Run.of("The old bridge over the Vell will "), Run.bold("close for repairs"),
                        Run.of(" on 1 April, the council said.")), false, List.of(Run.of("— Harbour Post")), EVIDENCE));

        assertThat(new TerminalText(new Screen(false, false, 40)).of(reply)).isEqualTo("""
                Bridge

                │ The old bridge over the Vell will
                │ close for repairs on 1 April, the
                │ council said.
                  — Harbour Post
                """);
    }

    @Test
    void listsItemsUnderOneAnother() {
        Reply reply = Reply.of(new Block.Items(List.of(List.of(Run.of("/bridge "), Run.of("the old bridge")),
                List.of(Run.of("/dam ")))));

        assertThat(new TerminalText(Screen.NONE).of(reply)).isEqualTo("""
                • /bridge the old bridge
                • /dam
                """);
    }

    @Test
    void coursesOverLineEndsInColour() {
        Reply reply = Reply.of(Block.Paragraph.of(Run.of("one "), Run.bold("two three"), Run.of(" four")));

        assertThat(new TerminalText(new Screen(true, false, 10)).of(reply))
                .isEqualTo("one \u001b[1mtwo\u001b[0m\n\u001b[1mthree\u001b[0m four\n");
    }

    @Test
    void showsNoEscapeSequencesOfATextAndWrapsCharactersOfDoubleWidth() {
        Reply reply = Reply.of(Block.Paragraph.of(Run.of("a\u001b[2Jb")),
                Block.Paragraph.of(Run.of("日本の首相がソチを訪れる")));

        assertThat(new TerminalText(new Screen(true, false, 12)).of(reply))
                .isEqualTo("a\uFFFD[2Jb\n\n日本の首相が\nソチを訪れる\n");
    }

    @Test
    void keepsLineEndsOfATextAndShowsWhereALinkLeads() {
        Reply reply = Reply
                .of(Block.Paragraph.of(Run.of("First.\n\nSecond: "), Run.link("here", "https://example.org")));

        assertThat(new TerminalText(Screen.NONE).of(reply))
                .isEqualTo("First.\n\nSecond: here <https://example.org>\n");
    }

    @Test
    void saysANotice() {
        assertThat(new TerminalText(Screen.NONE).of(Reply.notice("That is all."))).isEqualTo("That is all.\n");
    }
}
