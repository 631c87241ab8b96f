package app.dateline.command.admin;

import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.readers.Report;
import app.dateline.readers.Reports;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns the pages of what readers find wrong, shows one, and closes it. */
@Component
class ReportsAction implements ButtonAction {

    /** What a button does. */
    enum What {
        PAGE, CARD, CORRECT, REPLY, DISMISS
    }

    private final Reports reports;
    private final ReportDesk desk;
    private final ReportClosing closing;
    private final Saying saying;

    ReportsAction(Reports reports, ReportDesk desk, ReportClosing closing, Saying saying) {
        this.reports = reports;
        this.desk = desk;
        this.closing = closing;
        this.saying = saying;
    }

    /** @param number of the report; of a page, that of the report before it */
    static Call call(What what, long number) {
        return new Call(ReportsCommand.NAME, what.name() + " " + number);
    }

    @Override
    public String name() {
        return ReportsCommand.NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(ReportsCommand.NAME);
    }

    /** The argument is what to do, and the number. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        long number = Long.parseLong(parts[1]);
        Locale language = call.language();
        What what = What.valueOf(parts[0]);
        return what == What.PAGE ? desk.list(number, language).replacing()
                : reports.find(number).map(report -> of(call, what, report))
                        .orElseGet(() -> saying.say(language, "reports.unknown", parts[1]));
    }

    private Reply of(CommandCall call, What what, Report report) {
        return switch (what) {
            case PAGE, CARD -> desk.card(report, call.language());
            case CORRECT -> desk.howToCorrect(report, call.language());
            case REPLY -> desk.howToReply(report, call.language());
            case DISMISS -> closing.dismiss(call, report).replacing();
        };
    }
}
