package app.dateline.command;

import app.dateline.answer.Question;
import app.dateline.chat.Reply;
import org.springframework.stereotype.Component;

/** A question in plain words. */
@Component
class AskCommand implements Command {
    private final Briefings briefings;

    AskCommand(Briefings briefings) {
        this.briefings = briefings;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return call.argument().isEmpty() ? briefings.say(call, "ask.usage") : briefings.answer(call, Question::of);
    }
}
