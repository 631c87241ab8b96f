package app.dateline.bot;

import app.dateline.text.Clip;
import app.dateline.bot.Courtesies.Courtesy;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.Audience;
import app.dateline.command.ButtonAction;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.Commands;
import app.dateline.command.Gate;
import app.dateline.command.MenuEntry;
import app.dateline.command.Permits;
import app.dateline.command.Typed;
import app.dateline.readers.Asked;
import app.dateline.readers.QuestionLog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The brain behind every channel: a slash is a command, anything else a question. */
@Service
public class Bot {
    private final Commands commands;
    private final Map<String, ButtonAction> actions;
    private final Gate gate;
    private final Handles handles;
    private final Asking asking;
    private final Courtesies courtesies;
    private final QuestionLog questions;
    private final Words words;

    Bot(Commands commands, List<ButtonAction> actions, Gate gate, Handles handles, Asking asking,
            Courtesies courtesies, QuestionLog questions, Words words) {
        this.commands = commands;
        this.actions = actions.stream().collect(Collectors.toMap(ButtonAction::name, Function.identity()));
        this.gate = gate;
        this.handles = handles;
        this.asking = asking;
        this.courtesies = courtesies;
        this.questions = questions;
        this.words = words;
    }

    /**
     * Answers a message. Buttons of the reply carry {@link Button.Press} or {@link Button.Open} only.
     */
    public Reply answer(IncomingMessage message) {
        return handles.seal(message.chat(), offered(message.chat(), reply(message)));
    }

    /** Without the buttons that could do nothing on this channel. */
    private Reply offered(ChatId chat, Reply reply) {
        return reply.with(reply.buttons().stream()
                .map(row -> row.stream().filter(button -> isOffered(chat, button)).toList())
                .filter(row -> !row.isEmpty()).toList());
    }

    private boolean isOffered(ChatId chat, Button button) {
        ButtonAction action = button.action() instanceof Button.Call call ? actions.get(call.command()) : null;
        return action == null || action.isOffered(chat.channel());
    }

    private Reply reply(IncomingMessage message) {
        if (message.text().isBlank()) {
            return withoutWords(message);
        }
        Optional<Courtesy> courtesy = courtesies.in(message.text(), message.language());
        return courtesy.map(each -> polite(message, each)).orElseGet(() -> asked(message));
    }

    /**
     * A file from somebody who may hand in articles is one; of whatever else comes, only words are read. Nobody is told so once
     * for each of several files.
     */
    private Reply withoutWords(IncomingMessage message) {
        if (message.place() != Place.PRIVATE) {
            return say(message, "ask.mention");
        }
        Optional<Command> add = commands.find("add")
                .filter(each -> message.attachment() != null && gate.admits(message.from(), each));
        if (add.isPresent() && message.manner() == Manner.OWN) {
            return gate.run(add.get(), CommandCall.of(message, ""));
        }
        return message.isWordlessAmongOthers() ? Reply.silence()
                : say(message, add.isPresent() ? "add.usage" : "ask.no-words");
    }

    /** In a group "thanks" needs no answer. */
    private Reply polite(IncomingMessage message, Courtesy courtesy) {
        return switch (courtesy) {
            case GREETING, HELP -> gate.run(commands.find(courtesy == Courtesy.HELP ? "help" : "start").orElseThrow(),
                    CommandCall.of(message, ""));
            case THANKS -> message.place() == Place.PRIVATE ? say(message, "courtesy.welcome") : Reply.silence();
        };
    }

    private Reply say(IncomingMessage message, String key) {
        return Reply.of(Paragraph.of(Run.of(words.say(message.language(), key))));
    }

    private Reply asked(IncomingMessage message) {
        Typed typed = Typed.of(message.text());
        String name = typed.command().isEmpty() ? "ask" : typed.command();
        Optional<Command> command = commands.find(name);
        return command.map(each -> gate.run(each, CommandCall.of(message, typed.argument())))
                .orElseGet(() -> unknown(message, name));
    }

    /** True when answering this changes nothing, however often it is done. Rights of the whole bot are for new words alone. */
    public boolean onlyReads(IncomingMessage message) {
        if (message.text().isBlank() && message.attachment() != null) {
            return false;
        }
        String name = Typed.of(message.text()).command();
        return commands.find(name.isEmpty() ? "ask" : name)
                .map(command -> command.onlyReads() && !Permits.of(command.name()).who().isOfTheBot()).orElse(true);
    }

    /** In private the nearest commands, else some topics; in a group nothing, since another bot may be meant. */
    private Reply unknown(IncomingMessage message, String name) {
        if (message.place() != Place.PRIVATE) {
            return Reply.silence();
        }
        List<String> alike = commands.nearest(name);
        questions.note(message.chat(), message.place(), message.language(), new Asked(message.text(),
                Asked.Status.UNKNOWN_COMMAND, null, alike.isEmpty() ? null : alike.getFirst(), 0));
        List<List<Button>> buttons = (alike.isEmpty() ? commands.firstTopics() : alike).stream()
                .map(each -> List.of(new Button("/" + each, new Button.Call("say", "/" + each)))).toList();
        String shown = Clip.to(name, 32);
        String key = alike.isEmpty() ? "command.unknown.none" : "command.unknown";
        return new Reply(List.of(Paragraph.of(Run.of(words.say(message.language(), key, "/" + shown)))), buttons, null);
    }

    /** Does what a button says, or tells that it is too old. */
    public Reply press(ButtonPress press) {
        return handles.open(press.chat(), press.handle())
                .map(call -> handles.seal(press.chat(), offered(press.chat(), done(press, call))))
                .orElseGet(() -> Reply.notice(words.say(press.language(), "button.too-old")));
    }

    private Reply done(ButtonPress press, Button.Call call) {
        if (call.command().equals("say")) {
            return reply(
                    new IncomingMessage(press.chat(), press.from(), press.place(), press.language(), call.argument()));
        }
        ButtonAction action = actions.get(call.command());
        return action == null ? Reply.notice(words.say(press.language(), "button.too-old"))
                : gate.press(action, CommandCall.of(press, call.argument()));
    }

    /** The command menu of a private chat in the reader's language. */
    public List<MenuEntry> menu(Locale language) {
        return commands.menu(Audience.PRIVATE_CHATS, language);
    }

    /**
     * Answers a question from outside a chat.
     *
     * @throws InvalidQuestion when it is empty, too long, or no question at all
     */
    public AnswerJson ask(AskRequest request) {
        return asking.ask(request);
    }
}
