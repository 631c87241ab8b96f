package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.readers.Report;
import app.dateline.readers.Reports;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What readers find wrong: the list, one report, and the editors' answer to it. */
@Component
class ReportsCommand implements Command {
    static final String NAME = "reports";
    private static final Pattern LINE = Pattern.compile(
            "(?:no\\.?\\s*)?(\\d{1,18})(?:\\s+(reply|dismiss)(?:\\s+(.+))?)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Reports reports;
    private final ReportDesk desk;
    private final ReportClosing closing;
    private final Saying saying;

    ReportsCommand(Reports reports, ReportDesk desk, ReportClosing closing, Saying saying) {
        this.reports = reports;
        this.desk = desk;
        this.closing = closing;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        if (call.argument().isEmpty()) {
            return desk.list(0, call.language());
        }
        Matcher line = LINE.matcher(call.argument());
        return line.matches() ? of(call, line) : saying.say(call.language(), "reports.usage");
    }

    private Reply of(CommandCall call, Matcher line) {
        String verb = line.group(2);
        if (verb == null) {
            return with(call, line.group(1), report -> desk.card(report, call.language()));
        }
        if (verb.equalsIgnoreCase("dismiss")) {
            return with(call, line.group(1), report -> closing.dismiss(call, report));
        }
        return with(call, line.group(1), report -> Optional.ofNullable(line.group(3))
                .map(text -> closing.answer(call, report, text.strip()))
                .orElseGet(() -> desk.howToReply(report, call.language())));
    }

    private Reply with(CommandCall call, String number, Function<Report, Reply> of) {
        return reports.find(Long.parseLong(number)).map(of)
                .orElseGet(() -> saying.say(call.language(), "reports.unknown", number));
    }
}
