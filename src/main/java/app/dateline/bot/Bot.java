package app.dateline.bot;

import app.dateline.chat.ButtonPress;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Reply;
import org.springframework.stereotype.Service;

/** The brain behind every channel: a slash is a command, anything else a question. */
@Service
public class Bot {

    /**
     * Answers a message. Buttons of the reply carry {@link app.dateline.chat.Button.Press} or
     * {@link app.dateline.chat.Button.Open} only.
     */
    public Reply answer(IncomingMessage message) {
        throw new UnsupportedOperationException("in the making");
    }

    /** Does what a button says, or tells that it is too old. */
    public Reply press(ButtonPress press) {
        throw new UnsupportedOperationException("in the making");
    }

    /**
     * Answers a question from outside a chat.
     *
     * @throws InvalidQuestion when it is empty, too long, or no question at all
     */
    public AnswerJson ask(AskRequest request) {
        throw new UnsupportedOperationException("in the making");
    }
}
