package app.dateline.cli;

import app.dateline.telegram.MoveAnnouncement;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the bot tell its chats which bot takes its place. */
@Command(name = "move-bot", description = "Have the bot tell every chat which bot takes its place, before its token is changed.", footer = {
        "", "Chats keep their ids, but a bot may write to nobody who has not met it: so each chat is sent a link.",
        "Said twice, it tells those alone that have not been told."})
final class MoveBotCli implements TerminalCommand.OnStore {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The new bot's name, such as @newsbot.")
    private String name = "";

    @Override
    public void check() {
        if (!name.matches("@?[A-Za-z][A-Za-z0-9_]{3,31}")) {
            throw new ParameterException(spec.commandLine(),
                    "\"" + name + "\" is no name of a bot; it looks like @newsbot");
        }
    }

    @Override
    public int run(Terminal terminal, BeanFactory app) {
        String successor = name.replace("@", "");
        Long told = new TransactionTemplate(app.getBean(PlatformTransactionManager.class))
                .execute(status -> app.getBean(MoveAnnouncement.class).to(successor));
        terminal.out().println(terminal.say("move-bot.done", told == null ? 0 : told, "@" + successor));
        return OK;
    }
}
