package app.dateline.cli;

import app.dateline.care.Export;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the store into plain files. */
@Command(name = "export", description = "Write the store into plain files that other programs read and that import takes back.", footer = {
        "", "articles.jsonl (with earlier versions), retracted.jsonl and quotes.jsonl, one JSON object a line.",
        "Nothing of chats and people is in them: backup is for that."})
final class ExportCli implements TerminalCommand.OnStore {
    @Parameters(paramLabel = "DIR", description = "The folder; it is made when it is missing.")
    private String folder = "";

    @Option(names = "--json", description = "Write the report as one JSON object on one line.")
    private boolean json;

    @Override
    public int run(Terminal terminal, BeanFactory app) throws IOException {
        Store.ready(terminal, app);
        try (Progress progress = Progress.of(terminal, terminal.say("progress.export"))) {
            Export.Written written = app.getBean(Export.class).into(terminal.path(folder),
                    articles -> progress.says(terminal.say("progress.stored", articles)));
            terminal.out()
                    .println(json ? JsonLines.line(Json.of(written))
                            : terminal.say("export.done", written.folder(), written.articles(), written.quotes(),
                                    written.retracted()));
        }
        return OK;
    }

    /** @param retracted how many articles stand in {@code retracted.jsonl} */
    @JsonPropertyOrder({"folder", "articles", "retracted", "quotes"})
    record Json(String folder, long articles, long retracted, long quotes) {
        static Json of(Export.Written written) {
            return new Json(written.folder().toString(), written.articles(), written.retracted(), written.quotes());
        }
    }
}
