package app.dateline.cli;

import app.dateline.care.Backup;
import app.dateline.care.BackupUnusable;
import app.dateline.care.Laid;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays the whole state aside. */
@Command(name = "backup", description = "Lay the whole state aside in one file, while the bot goes on. An older backup in that file is replaced.", footer = {
        "", "It holds articles with all versions, vectors, chats, subscriptions, roles and messages: keep it private.",
        "It does not hold settings, the token and the article files, which are yours, nor the index, which is made anew.",
        "restore-backup puts it back, into another kind of database too."})
final class BackupCli implements TerminalCommand.OnStore {
    @Parameters(paramLabel = "FILE", description = "Such as dateline-2026-05-06.zip.")
    private String file = "";

    @Option(names = "--json", description = "Write the report as one JSON object on one line.")
    private boolean json;

    @Override
    public int run(Terminal terminal, BeanFactory app) throws IOException {
        try (Progress progress = Progress.of(terminal, terminal.say("progress.backup"))) {
            Laid laid = app.getBean(Backup.class).write(terminal.path(file),
                    rows -> progress.says(terminal.say("progress.rows", rows)));
            print(terminal, json, "backup.done", laid);
            return OK;
        } catch (BackupUnusable e) {
            terminal.note(e.key(), e.values());
            return FAILED;
        }
    }

    static void print(Terminal terminal, boolean json, String key, Laid laid) {
        terminal.out().println(json ? JsonLines.line(Json.of(laid))
                : terminal.say(key, laid.file(), laid.articles(), laid.rows(), laid.bytes() / 1e6,
                        laid.made().toString()));
    }

    /** @param made when the store was as the backup says */
    @JsonPropertyOrder({"file", "made", "articles", "rows", "bytes"})
    record Json(String file, String made, long articles, long rows, long bytes) {
        static Json of(Laid laid) {
            return new Json(laid.file().toString(), laid.made().toString(), laid.articles(), laid.rows(), laid.bytes());
        }
    }
}
