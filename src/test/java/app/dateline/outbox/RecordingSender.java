package app.dateline.outbox;

import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what it is told to say, and takes everything else. */
final class RecordingSender implements Sender {
    final List<String> sent = new ArrayList<>();
    final List<String> takenAway = new ArrayList<>();
    final List<OutboxMessage> messages = new ArrayList<>();
    final Deque<Outcome> outcomes = new ArrayDeque<>();
    /** When each was sent, once there is a clock. */
    final List<Instant> times = new ArrayList<>();
    @Nullable
    Clock clock;
    boolean on = true;
    /** How many blocks fit one message. */
    int fitting = 100;

    @Override
    public String channel() {
        return "telegram";
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public boolean isCrowd(ChatId chat) {
        return chat.chat().startsWith("-");
    }

    @Override
    public boolean fits(Reply reply) {
        return reply.blocks().size() <= fitting;
    }

    @Override
    public void takeAway(ChatId chat, List<String> refs) {
        takenAway.addAll(refs);
    }

    @Override
    public Outcome send(OutboxMessage message, int part) {
        sent.add(message.chat().chat() + "/" + message.chat().thread() + " " + message.cause() + " " + part);
        messages.add(message);
        if (clock != null) {
            times.add(clock.instant());
        }
        return outcomes.isEmpty() ? new Outcome.Sent("1", false) : outcomes.removeFirst();
    }

    /** The most that were sent in any stretch of time of this length. */
    long mostWithin(Duration span) {
        return times.stream().mapToLong(first -> times.stream()
                .filter(each -> !each.isBefore(first) && each.isBefore(first.plus(span))).count()).max().orElse(0);
    }
}
