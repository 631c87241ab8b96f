package app.dateline.cli;

import picocli.CommandLine.Command;

/** Runs the bot until it is stopped. */
@Command(name = "serve", description = {"Run the bot until it is stopped (the default).",
        "Settings follow as --name=value, for example --server.port=8081."})
final class ServeCli implements TerminalCommand {}
