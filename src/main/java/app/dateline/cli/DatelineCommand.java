package app.dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The program itself; without a command it serves. */
@Command(name = "dateline", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Version.class, subcommands = {
        ServeCli.class, AskCli.class, ImportCli.class, QuotesCli.class, EvaluateCli.class, DoctorCli.class,
        ReindexCli.class, ExportCli.class, BackupCli.class, RestoreBackupCli.class, MoveBotCli.class,
        HelpCommand.class}, description = "A news-briefing bot that quotes verbatim or stays silent.", footer = {"",
                "Without a command, Dateline serves: the web chat, and Telegram with a token.",
                "Any setting can be given to any command, such as --dateline.home=FOLDER.",
                "Exit codes: 0 all is well, 1 nothing found or failed, 2 wrong usage."})
final class DatelineCommand {}
