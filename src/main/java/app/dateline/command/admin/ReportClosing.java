package app.dateline.command.admin;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.ChatId;
import app.dateline.chat.Postbox;
import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.command.ReportedWords;
import app.dateline.outbox.Outbox;
import app.dateline.outbox.OutboxMessage.Draft;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.people.Audit;
import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import app.dateline.readers.Report;
import app.dateline.readers.Report.Outcome;
import app.dateline.readers.Reports;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes what readers reported: with an answer that goes where the report came from, or without one. */
@Component
class ReportClosing implements ChangeKind {
    private static final String ANSWER = "report-answer";
    private static final String DISMISS = "report-dismiss";
    private static final String OPEN = "report-open";
    private static final String REPORT = "report ";
    private static final int LONGEST = 1_000;

    private final Reports reports;
    private final ReportedWords reported;
    private final Outbox outbox;
    private final List<Postbox> postboxes;
    private final Audit audit;
    private final Saying saying;
    private final Clock clock;

    ReportClosing(Reports reports, ReportedWords reported, Outbox outbox, List<Postbox> postboxes, Audit audit,
            Saying saying, Clock clock) {
        this.reports = reports;
        this.reported = reported;
        this.outbox = outbox;
        this.postboxes = List.copyOf(postboxes);
        this.audit = audit;
        this.saying = saying;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(ANSWER, DISMISS, OPEN);
    }

    @Override
    public String needs() {
        return ReportsCommand.NAME;
    }

    /** What a reader was told stands. */
    @Override
    public Reversal reversal(Noted noted, Author by) {
        Change change = noted.change();
        long id = Long.parseLong(change.name());
        return switch (change.kind()) {
            case DISMISS -> new Reversal.Possible(() -> reports.reopen(id)
                    ? Optional.of(new Change(OPEN, change.about(), change.title(), null, null))
                    : Optional.empty());
            case OPEN -> new Reversal.Possible(() -> closed(id, Outcome.DISMISSED, DISMISS, null));
            default -> new Reversal.Not("undo.report");
        };
    }

    Reply dismiss(CommandCall call, Report report) {
        boolean isDone = audit.make(Authors.of(call),
                () -> closed(report.id(), Outcome.DISMISSED, DISMISS, null)).isPresent();
        return saying.say(call.language(), isDone ? "reports.dismissed" : "reports.closed", Long.toString(report.id()));
    }

    Reply answer(CommandCall call, Report report, String text) {
        if (!report.canBeAnswered()) {
            return saying.say(call.language(), "reports.nowhere");
        }
        if (text.length() > LONGEST) {
            return saying.say(call.language(), "reports.too-long", text.length(), LONGEST);
        }
        boolean isDone = audit.make(Authors.of(call), () -> {
            Optional<Change> change = closed(report.id(), Outcome.ANSWERED, ANSWER, text);
            change.ifPresent(made -> tell(report, report.chat().orElseThrow(), text));
            return change;
        }).isPresent();
        return saying.say(call.language(), isDone ? "reports.answered" : "reports.closed", Long.toString(report.id()));
    }

    private Optional<Change> closed(long id, Outcome outcome, String kind, @Nullable String text) {
        return reports.close(id, outcome) ? Optional.of(new Change(kind, REPORT + id, "", null, text))
                : Optional.empty();
    }

    private void tell(Report report, ChatId chat, String text) {
        Locale language = report.language();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(saying.words(language, "report.answer")));
        reported.of(report.words(), language).ifPresent(blocks::add);
        blocks.add(saying.line(language, "report.answer.asked", report.asked()));
        blocks.add(saying.plain(text));
        Reply answer = new Reply(blocks, List.of(), null);
        postboxes.stream().filter(each -> each.channel().equals(chat.channel())).findFirst().ifPresentOrElse(
                postbox -> postbox.put(chat, answer),
                () -> outbox
                        .add(new Draft(chat, Kind.PUSH, REPORT + report.id() + " " + clock.instant().getEpochSecond(),
                                answer, language, null)));
    }
}
