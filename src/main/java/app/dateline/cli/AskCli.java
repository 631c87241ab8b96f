package app.dateline.cli;

import app.dateline.answer.Question;
import app.dateline.bot.AnswerJson;
import app.dateline.bot.AskRequest;
import app.dateline.bot.Bot;
import app.dateline.bot.InvalidQuestion;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One question or slash command on the terminal, or many from a file. */
@Command(name = "ask", description = "Ask one question or slash command, or many from a file.", footer = {
        "", "A batch has one JSON object a line: {\"id\":…,\"question\":\"…\"}.",
        "It may have \"date\":\"2016-05-06\", what today is, and \"pool\":[\"ref\",…],",
        "the only articles to look at. Each line becomes one line of OUT.jsonl.",
        "Exit code 1 when nothing was found; a batch ends with 0 when every line was worked on."})
final class AskCli implements TerminalCommand.OnStore {
    private static final String TERMINAL = "terminal";

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "The question, or a command such as /topics.")
    private List<String> text = List.of();

    @Option(names = "--json", description = "Write the answer as one JSON object on one line.")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "Most passages in an answer, 1 to 50.")
    private @Nullable Integer limit;

    @Option(names = "--closest", description = "Show the closest passages even when they are no evidence.")
    private boolean closest;

    @Option(names = "--batch", paramLabel = "IN.jsonl", description = "Ask every question of this file.")
    private @Nullable String batch;

    @Option(names = "--out", paramLabel = "OUT.jsonl", description = "Where a batch's answers go.")
    private @Nullable String out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void check() {
        if (batch == null ? text.isEmpty() || out != null : !text.isEmpty() || out == null) {
            throw new ParameterException(spec.commandLine(),
                    "Give either a question, or --batch IN.jsonl and --out OUT.jsonl");
        }
        if (limit != null && (limit < 1 || limit > Question.MOST)) {
            throw new ParameterException(spec.commandLine(),
                    "--limit is " + limit + "; it goes from 1 to " + Question.MOST);
        }
    }

    @Override
    public int run(Terminal terminal, BeanFactory app) throws IOException {
        Store.ready(terminal, app);
        Bot bot = app.getBean(Bot.class);
        if (batch != null && out != null) {
            return new AskBatch(bot, limit, closest).run(terminal, terminal.path(batch), terminal.path(out));
        }
        String asked = String.join(" ", text);
        return json ? printJson(terminal, bot, asked) : printText(terminal, bot, asked);
    }

    private int printJson(Terminal terminal, Bot bot, String asked) {
        AnswerJson answer = bot.ask(request(asked));
        terminal.out().println(JsonLines.line(answer));
        return exit(answer);
    }

    private int printText(Terminal terminal, Bot bot, String asked) {
        AnswerJson answer;
        try {
            answer = bot.ask(request(asked));
        } catch (InvalidQuestion e) {
            // Such as /topics: a command of the chat that is no question.
            boolean isChatCommand = asked.strip().startsWith("/") && !asked.strip().equalsIgnoreCase("/ask")
                    && asked.strip().length() <= Question.LONGEST;
            Reply reply = isChatCommand ? bot.answer(message(asked)) : Reply.silence();
            if (reply.isSilence()) {
                throw e;
            }
            terminal.out().print(new TerminalText(terminal.screen()).of(reply));
            return OK;
        }
        boolean more = !answer.passages().isEmpty() && (limit != null || closest);
        Reply reply = more ? AnswerText.reply(answer, terminal)
                : AnswerText.withNearest(bot.answer(message(asked)), answer);
        terminal.out().print(new TerminalText(terminal.screen()).of(reply));
        return exit(answer);
    }

    private AskRequest request(String asked) {
        return new AskRequest(asked, limit, closest, null, null);
    }

    private static IncomingMessage message(String asked) {
        String user = System.getProperty("user.name", TERMINAL);
        return new IncomingMessage(new ChatId(TERMINAL, TERMINAL, 0), new Person(TERMINAL, user, user), Place.PRIVATE,
                Locale.getDefault(), asked);
    }

    private static int exit(AnswerJson answer) {
        return answer.status().equals("answered") ? OK : FAILED;
    }
}
