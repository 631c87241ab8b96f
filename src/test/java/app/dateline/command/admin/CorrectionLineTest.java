package app.dateline.command.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Block.Written;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.RepliedTo;
import app.dateline.command.CommandCall;
import app.dateline.command.admin.CorrectionLine.Result;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionLineTest {
    private static final String TEXT = "The bridge is shut.\nThe ferry is shut, too.";

    private static CommandCall call(String argument, @Nullable String repliedTo) {
        RepliedTo about = repliedTo == null ? null : new RepliedTo("1", null, repliedTo);
        return new CommandCall(new ChatId("telegram", "5", 0), new Person("telegram", "5", "Ann"), Place.PRIVATE,
                Locale.ENGLISH, argument, Manner.OWN, about, null, Written.of(argument));
    }

    private static Result of(String argument) {
        return CorrectionLine.read(call(argument, null)).orElseThrow().of(TEXT);
    }

    @Test
    void takesTheWholeTextLineByLine() {
        assertThat(of("3 The bridge is open.\r\n\r\nSo is the ferry.")).isEqualTo(
                new Result.Text("The bridge is open.\n\nSo is the ferry."));
        assertThat(CorrectionLine.read(call("#3\nNew words", null))).contains(new CorrectionLine(3, "New words"));
    }

    @Test
    void takesTheTextOfTheMessageThatIsRepliedTo() {
        assertThat(CorrectionLine.read(call("3", "New words"))).contains(new CorrectionLine(3, "New words"));
        assertThat(CorrectionLine.read(call("3", ""))).isEmpty();
        assertThat(CorrectionLine.read(call("3", null))).isEmpty();
        assertThat(CorrectionLine.read(call("", "New words"))).isEmpty();
    }

    @Test
    void changesAPartThatStandsThereOnce() {
        assertThat(of("3 bridge is shut => bridge is open"))
                .isEqualTo(new Result.Text("The bridge is open.\nThe ferry is shut, too."));
        assertThat(of("3 , too =>")).isEqualTo(new Result.Text("The bridge is shut.\nThe ferry is shut."));
        assertThat(of("3 is shut => is open")).isEqualTo(new Result.Wrong("correct.many-parts", 2));
        assertThat(of("3 is closed => is open")).isEqualTo(new Result.Wrong("correct.no-part", 0));
        assertThat(of("3 bridge => bridge")).isEqualTo(new Result.Wrong("correct.same", 0));
    }
}
