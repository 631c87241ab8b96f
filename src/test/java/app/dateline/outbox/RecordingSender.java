package app.dateline.outbox;

import app.dateline.chat.ChatId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Says what it is told to say, and takes everything else. */
final class RecordingSender implements Sender {
    final List<String> sent = new ArrayList<>();
    final Deque<Outcome> outcomes = new ArrayDeque<>();

    @Override
    public String channel() {
        return "telegram";
    }

    @Override
    public boolean isCrowd(ChatId chat) {
        return chat.chat().startsWith("-");
    }

    @Override
    public Outcome send(OutboxMessage message, int part) {
        sent.add(message.chat().chat() + "/" + message.chat().thread() + " " + message.cause() + " " + part);
        return outcomes.isEmpty() ? new Outcome.Sent("1", false) : outcomes.removeFirst();
    }
}
