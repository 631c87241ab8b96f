package app.dateline.command.admin;

import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "Try it" under a topic that was added or changed: the same as /topic test. */
@Component
class TopicTestAction implements ButtonAction {
    private static final String NAME = "topic-test";

    private final TopicTryOut tryOut;

    TopicTestAction(TopicTryOut tryOut) {
        this.tryOut = tryOut;
    }

    static Call of(String command) {
        return new Call(NAME, command);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(TopicCommand.NAME);
    }

    /** The argument is the topic's command. */
    @Override
    public Reply press(CommandCall call) {
        return tryOut.run(call);
    }
}
