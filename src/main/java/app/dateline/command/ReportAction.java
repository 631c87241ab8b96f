package app.dateline.command;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.readers.Report.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A reader finds something wrong, and is asked what. */
@Component
class ReportAction implements ButtonAction {
    /** What the argument begins with where nobody is quoted. */
    private static final String PASSAGE = "passage ";

    private final ReportedWords reported;
    private final Words words;

    ReportAction(ReportedWords reported, Words words) {
        this.reported = reported;
        this.words = words;
    }

    @Override
    public String name() {
        return "report";
    }

    /** The argument is article, version, start and end of the words, then what was asked. */
    @Override
    public Reply press(CommandCall call) {
        boolean isPassage = call.argument().startsWith(PASSAGE);
        String what = isPassage ? call.argument().substring(PASSAGE.length()) : call.argument();
        Optional<Cited> cited = reported.of(ReportLine.read(what).words(), call.language());
        if (cited.isEmpty()) {
            return Reply.notice(words.say(call.language(), "button.gone"));
        }
        List<Block> blocks = new ArrayList<>();
        if (call.place() == Place.PRIVATE) {
            blocks.add(cited.get());
        }
        blocks.add(Paragraph.of(Run.of(words.say(call.language(), "report.what"))));
        List<Reason> reasons = isPassage ? List.of(Reason.ANSWER, Reason.WORDS) : List.of(Reason.values());
        return new Reply(blocks, reasons.stream().map(reason -> List.of(button(reason, what, call))).toList(), null);
    }

    private Button button(Reason reason, String what, CommandCall call) {
        return new Button(words.say(call.language(), "report.reason." + reason.name().toLowerCase(Locale.ROOT)),
                new Call(ReportForAction.NAME, reason.name() + " " + what));
    }
}
