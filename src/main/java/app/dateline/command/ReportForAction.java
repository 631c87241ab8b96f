package app.dateline.command;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.readers.Report.Reason;
import app.dateline.readers.Reports;
import app.dateline.readers.Reports.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A reader has said what is wrong, and the editors learn of it. */
@Component
class ReportForAction implements ButtonAction {
    static final String NAME = "report-for";
    private static final Logger log = LoggerFactory.getLogger(ReportForAction.class);

    private final Reports reports;
    private final Words words;

    ReportForAction(Reports reports, Words words) {
        this.reports = reports;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The argument is the reason, then what {@link ReportLine} reads. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        ReportLine line = ReportLine.read(parts[1]);
        return switch (reports.add(new Draft(call.from(), call.chat(), call.place(), call.language(), line.words(),
                line.asked(), Reason.valueOf(parts[0])))) {
            case TAKEN -> {
                log.info("a reader reported words of article {} version {} from {} to {}: {}", line.words().articleId(),
                        line.words().version(), line.words().start(), line.words().end(), parts[0]);
                yield say(call, "report.thanks").replacing();
            }
            case KNOWN -> say(call, "report.again").replacing();
            case TOO_MANY -> say(call, "report.too-many", Reports.A_DAY).replacing();
        };
    }

    private Reply say(CommandCall call, String key, Object... values) {
        return Reply.of(Paragraph.of(Run.of(words.say(call.language(), key, values))));
    }
}
