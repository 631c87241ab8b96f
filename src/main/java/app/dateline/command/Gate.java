package app.dateline.command;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The one door to every command and button. Rights of the whole bot are looked at here, afresh each time; those of a chat by the command
 * itself, since its words say which chat is meant.
 */
@Component
public class Gate {
    private final Powers powers;
    private final Words words;

    public Gate(Powers powers, Words words) {
        this.powers = powers;
        this.words = words;
    }

    /** Runs the command, or says in private who may; in a group whoever may not hears nothing. */
    public Reply run(Command command, CommandCall call) {
        Permit permit = Permits.of(command.name());
        if (!permit.who().isOfTheBot()) {
            return command.run(call);
        }
        return switch (call.place()) {
            case CHANNEL -> Reply.silence();
            case GROUP -> powers.uses(call, permit.who()) ? inGroup(command, permit, call) : Reply.silence();
            case PRIVATE -> powers.has(call.from(), permit.who()) ? inPrivate(command, call)
                    : say(call.language(), refusal(permit));
        };
    }

    /** True when this person has the right of the whole bot that the command needs. */
    public boolean admits(Person person, Command command) {
        return powers.has(person, Permits.of(command.name()).who());
    }

    private Reply inGroup(Command command, Permit permit, CommandCall call) {
        return permit.where() == Where.ONLY_IN_PRIVATE ? say(call.language(), "gate.private") : command.run(call);
    }

    private Reply inPrivate(Command command, CommandCall call) {
        return call.manner() == Manner.OWN ? command.run(call) : say(call.language(), "gate.own-words");
    }

    /** Does what the button says, or tells for a moment who may. */
    public Reply press(ButtonAction action, CommandCall call) {
        Permit permit = action.needs().map(Permits::of).orElse(null);
        if (permit == null || !permit.who().isOfTheBot()) {
            return action.press(call);
        }
        if (!powers.has(call.from(), permit.who())) {
            return Reply.notice(words.say(call.language(), refusal(permit)));
        }
        boolean isHere = call.place() == Place.PRIVATE
                || call.place() == Place.GROUP && permit.where() != Where.ONLY_IN_PRIVATE;
        return isHere ? action.press(call) : Reply.notice(words.say(call.language(), "gate.private"));
    }

    private static String refusal(Permit permit) {
        return permit.who() == Who.OWNER ? "gate.owners" : "gate.editors";
    }

    private Reply say(Locale language, String key) {
        return Reply.of(Paragraph.of(Run.of(words.say(language, key))));
    }
}
