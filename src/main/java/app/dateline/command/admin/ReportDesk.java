package app.dateline.command.admin;

import app.dateline.text.Clip;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.Moments;
import app.dateline.command.ReportedWords;
import app.dateline.command.admin.ReportsAction.What;
import app.dateline.readers.Report;
import app.dateline.readers.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What readers find wrong, as editors see it; of the reader no more than that it is one. */
@Component
class ReportDesk {
    private static final int PAGE = 5;
    private static final int LONGEST = 120;

    private final Reports reports;
    private final ReportedWords reported;
    private final Saying saying;

    ReportDesk(Reports reports, ReportedWords reported, Saying saying) {
        this.reports = reports;
        this.reported = reported;
        this.saying = saying;
    }

    /** Open reports with a number above {@code after}. */
    Reply list(long after, Locale language) {
        List<Report> found = reports.open(after, PAGE + 1);
        if (found.isEmpty()) {
            return after > 0 ? list(0, language) : saying.say(language, "reports.none");
        }
        List<Report> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<List<Button>> rows = new ArrayList<>();
        rows.add(shown.stream().map(each -> saying.button(language, "button.report-card",
                ReportsAction.call(What.CARD, each.id()), Long.toString(each.id()))).toList());
        if (found.size() > PAGE) {
            rows.add(List.of(saying.button(language, "button.reports-more",
                    ReportsAction.call(What.PAGE, shown.getLast().id()))));
        }
        return Reply.of(new Heading(saying.words(language, "reports.title", reports.open())),
                new Items(shown.stream().map(each -> List.of(Run.of(line(each, language)))).toList())).with(rows);
    }

    private String line(Report report, Locale language) {
        return saying.words(language, "reports.line", Long.toString(report.id()), reason(report, language),
                Long.toString(report.words().articleId()), Clip.shown(report.asked(), LONGEST));
    }

    private String reason(Report report, Locale language) {
        return saying.words(language, "report.reason." + report.reason().name().toLowerCase(Locale.ROOT));
    }

    /** One report, and what can be done about it. */
    Reply card(Report report, Locale language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(saying.words(language, "reports.card", Long.toString(report.id()))));
        Optional<Cited> words = reported.of(report.words(), language);
        blocks.add(words.<Block>map(cited -> cited).orElseGet(() -> saying.line(language, "reports.gone",
                Long.toString(report.words().articleId()))));
        blocks.add(saying.plain(reason(report, language)));
        blocks.add(saying.line(language, "reports.asked", report.asked()));
        blocks.add(saying.line(language, "reports.by." + (isWeb(report) ? "web" : place(report)),
                Moments.of(report.at())));
        report.outcome().ifPresent(outcome -> blocks.add(saying.line(language,
                "reports.outcome." + outcome.name().toLowerCase(Locale.ROOT))));
        return new Reply(blocks, report.outcome().isPresent() ? List.of() : buttons(report, language), null);
    }

    private static boolean isWeb(Report report) {
        return report.chat().filter(chat -> chat.channel().equals("web")).isPresent();
    }

    private static String place(Report report) {
        return report.place().name().toLowerCase(Locale.ROOT);
    }

    private List<List<Button>> buttons(Report report, Locale language) {
        String article = Long.toString(report.words().articleId());
        List<Button> closing = new ArrayList<>();
        if (report.canBeAnswered()) {
            closing.add(saying.button(language, "button.report-reply", ReportsAction.call(What.REPLY, report.id())));
        }
        closing.add(saying.button(language, "button.report-dismiss", ReportsAction.call(What.DISMISS, report.id())));
        return List.of(List.of(saying.button(language, "button.source", new Call("source", article)),
                saying.button(language, "button.report-correct", ReportsAction.call(What.CORRECT, report.id())),
                saying.button(language, "button.report-retract", new Call("say", "/retract " + article))), closing);
    }

    /** The line to write, with the words in it where they are short enough. */
    Reply howToCorrect(Report report, Locale language) {
        String words = reported.of(report.words(), language).map(Cited::text)
                .filter(text -> text.length() <= LONGEST && !text.contains("\n"))
                .orElseGet(() -> saying.words(language, "reports.old-words"));
        return how(language, "reports.correct", "/correct " + report.words().articleId() + " " + words + " => ");
    }

    Reply howToReply(Report report, Locale language) {
        return report.canBeAnswered()
                ? how(language, report.place() == Place.GROUP ? "reports.reply.group" : "reports.reply",
                        "/reports " + report.id() + " reply ")
                : saying.say(language, "reports.nowhere");
    }

    private Reply how(Locale language, String key, String line) {
        return Reply.of(saying.line(language, key),
                Paragraph.of(Run.code(line + saying.words(language, "reports.text"))));
    }
}
