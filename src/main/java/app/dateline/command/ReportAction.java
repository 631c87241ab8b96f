package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A reader finds a quote wrong. */
@Component
class ReportAction implements ButtonAction {
    private static final Logger log = LoggerFactory.getLogger(ReportAction.class);
    private static final int SPAN_FIELDS = 4;

    private final Reports reports;
    private final Words words;

    ReportAction(Reports reports, Words words) {
        this.reports = reports;
        this.words = words;
    }

    @Override
    public String name() {
        return "report";
    }

    /** The argument is article, version, start and end of the quote, then what was asked. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", SPAN_FIELDS + 1);
        String span = String.join(" ", parts[0], parts[1], parts[2], parts[3]);
        boolean isNew = reports.add(call, span, parts[SPAN_FIELDS]);
        if (isNew) {
            log.info("a reader reported the quote at article {} version {} from {} to {}", parts[0], parts[1], parts[2],
                    parts[3]);
        }
        return Reply.notice(words.say(call.language(), isNew ? "report.thanks" : "report.again"));
    }
}
