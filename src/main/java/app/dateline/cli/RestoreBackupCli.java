package app.dateline.cli;

import app.dateline.care.Backup;
import app.dateline.care.BackupUnusable;
import app.dateline.care.Laid;
import app.dateline.care.Restore;
import app.dateline.home.HomeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(name = "restore-backup", description = "Put a backup back, into a new store or in the place of the present one. The bot must not run.", footer = {
        "",
        "Messages that were on their way when the backup was made are not sent: they may have arrived since. Those that",
        "nobody asked for are listed by /status, with a button to send them again.",
        "--check reads the whole backup and changes nothing."})
final class RestoreBackupCli implements TerminalCommand.OnStore {
    @Parameters(paramLabel = "FILE", description = "What backup has written.")
    private String file = "";

    @Option(names = "--replace", description = "Take the place of what the store holds, which is laid aside in the data folder first.")
    private boolean replace;

    @Option(names = "--check", description = "Look whether the backup is whole and can be put back here.")
    private boolean check;

    @Option(names = "--json", description = "Write the report as one JSON object on one line.")
    private boolean json;

    @Override
    public int run(Terminal terminal, BeanFactory app) throws IOException {
        if (!check && app.getBeanProvider(Serving.class).stream().findAny().isPresent()) {
            terminal.note("backup.serving", Long.toString(ProcessHandle.current().pid()));
            return FAILED;
        }
        try {
            return restore(terminal, app);
        } catch (BackupUnusable e) {
            terminal.note(e.key(), e.values());
            return FAILED;
        }
    }

    private int restore(Terminal terminal, BeanFactory app) throws IOException, BackupUnusable {
        Restore restore = app.getBean(Restore.class);
        Laid laid = restore.check(terminal.path(file));
        if (check) {
            BackupCli.print(terminal, json, "backup.whole", laid);
            return OK;
        }
        boolean fresh = restore.isFresh();
        if (!fresh && !replace) {
            terminal.note("backup.not-fresh");
            return FAILED;
        }
        if (!fresh) {
            terminal.note("backup.aside", app.getBean(Backup.class).write(aside(app), rows -> {}).file());
        }
        try (Progress progress = Progress.of(terminal, terminal.say("progress.restore"))) {
            restore.replace(laid.file(), rows -> {
                progress.at(rows, laid.rows());
                progress.says(terminal.say("progress.rows", rows));
            });
        }
        Store.index(terminal, app);
        BackupCli.print(terminal, json, "backup.restored", laid);
        return OK;
    }

    private static Path aside(BeanFactory app) {
        String now = app.getBean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return app.getBean(HomeSettings.class).home().resolve("backups").resolve("before-restore-" + now + ".zip");
    }
}
