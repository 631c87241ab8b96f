package app.dateline.cli;

import app.dateline.article.Published;
import app.dateline.ingest.ImportOptions;
import app.dateline.ingest.ImportProgress;
import app.dateline.ingest.ImportReport;
import app.dateline.ingest.Ingestor;
import app.dateline.ingest.Reason;
import app.dateline.ingest.Refusal;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings articles into the store. */
@Command(name = "import", description = "Bring articles into the store: files, folders and web pages. A second run adds nothing, and goes on where an interrupted one stopped.", footer = {
        "", "Files are read by their endings: .txt (news wire), .md with front matter, .html, .jsonl.",
        "Exit code 0 when nothing was refused; what the store knows already is not refused."})
final class ImportCli implements TerminalCommand.OnStore {
    @Parameters(paramLabel = "PATH|URL", arity = "1..*", description = "Files, folders, http or https addresses.")
    private List<String> places = List.of();

    @Option(names = "--source", paramLabel = "S", description = "The outlet, where an article does not name it.")
    private @Nullable String source;

    @Option(names = "--published", paramLabel = "DATE", description = "The day, where an article does not tell it: 2016-05-06.")
    private @Nullable String published;

    @Option(names = "--json", description = "Write the report as one JSON object on one line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void check() {
        try {
            published();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--published: " + e.getMessage(), e);
        }
    }

    private @Nullable Published published() {
        return published == null ? null : Published.parse(published);
    }

    @Override
    public int run(Terminal terminal, BeanFactory app) {
        Store.ready(terminal, app);
        ImportReport report;
        try (Progress progress = Progress.of(terminal, terminal.say("progress.import"))) {
            report = app.getBean(Ingestor.class).ingest(places,
                    new ImportOptions(source, published(), terminal.folder()), bar(terminal, progress));
        }
        Store.index(terminal, app);
        if (json) {
            terminal.out().println(JsonLines.line(Json.of(report, terminal)));
        } else {
            print(terminal, report);
        }
        return report.refused().isEmpty() ? OK : FAILED;
    }

    private static ImportProgress bar(Terminal terminal, Progress progress) {
        Pace pace = new Pace(Clock.systemUTC());
        pace.at(0, 0);
        return new ImportProgress() {
            @Override
            public void reading(String name, int number, int of) {
                progress.at(number - 1, of);
            }

            @Override
            public void stored(long articles) {
                pace.at(articles, 0);
                String rate = pace.words(terminal, "progress.articles");
                String stored = terminal.say("progress.stored", articles);
                progress.says(rate.isEmpty() ? stored : stored + ", " + rate);
            }
        };
    }

    private static void print(Terminal terminal, ImportReport report) {
        report.refused().forEach(each -> terminal.out()
                .println(terminal.say("import.refused", each.place(),
                        why(terminal, each.reason()))));
        report.notes().forEach(
                each -> terminal.note("import.note", each.place(), why(terminal, each.reason())));
        terminal.out().println(terminal.say("import.done", report.added(), report.known(), report.updated(),
                report.refused().size()));
    }

    private static String why(Terminal terminal, Reason reason) {
        return terminal.say(reason.key(), reason.values().toArray());
    }

    /** The report as the outside sees it. */
    @JsonPropertyOrder({"added", "known", "updated", "refused"})
    record Json(long added, long known, long updated, List<RefusedJson> refused) {
        static Json of(ImportReport report, Terminal terminal) {
            return new Json(report.added(), report.known(), report.updated(),
                    report.refused().stream().map(each -> RefusedJson.of(each, terminal)).toList());
        }
    }

    /** @param line from 1; null when the whole file or page is meant */
    @JsonPropertyOrder({"source", "line", "reason"})
    record RefusedJson(String source, @Nullable Integer line, String reason) {
        static RefusedJson of(Refusal refusal, Terminal terminal) {
            return new RefusedJson(refusal.source(), refusal.line(), why(terminal, refusal.reason()));
        }
    }
}
