package app.dateline.cli;

import app.dateline.bot.InvalidQuestion;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParseResult;

/** All commands, ready to parse one command line. Made anew for each: commands hold what was typed. */
final class CommandTree {
    /** Picocli takes nothing narrower. */
    private static final int NARROWEST_HELP = 55;

    private CommandTree() {}

    /**
     * Parses and runs; help and wrong usage are answered here, without {@code runner}.
     *
     * @return the exit code
     */
    static int run(Terminal terminal, Arguments arguments, ToIntFunction<TerminalCommand> runner) {
        CommandLine line = new CommandLine(new DatelineCommand()).setOut(terminal.out()).setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.screen().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, terminal.screen().width()))
                .setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(parsed -> execute(terminal, parsed, runner));
        int exit = line.execute(arguments.command().toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return exit;
    }

    private static int execute(Terminal terminal, ParseResult parsed, ToIntFunction<TerminalCommand> runner) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        TerminalCommand command = (TerminalCommand) last.commandSpec().userObject();
        command.check();
        try {
            return runner.applyAsInt(command);
        } catch (RuntimeException e) {
            return tell(terminal, e);
        }
    }

    private static int tell(Terminal terminal, RuntimeException failure) {
        terminal.err().println(Failures.sentence(terminal, failure));
        return failure instanceof InvalidQuestion ? TerminalCommand.USAGE : TerminalCommand.FAILED;
    }
}
