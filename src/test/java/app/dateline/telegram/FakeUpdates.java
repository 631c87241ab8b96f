package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The queue of updates: an offset confirms all below it, until then the same come again; one poller at a time. */
final class FakeUpdates {
    private final Deque<ObjectNode> pending = new ArrayDeque<>();
    private Set<String> allowed = new HashSet<>();
    private long nextId = 1_000;
    private long poller;
    private String webhook = "";
    private boolean closed;
    private long confirmed;
    /** Some update stands behind one with a greater number. */
    private boolean numbersFell;

    /** Queues an update unless the bot did not ask for its kind; returns its number, 0 if it was not queued. */
    synchronized long add(String kind, JsonNode content) {
        if (!allowed.isEmpty() && !allowed.contains(kind)) {
            return 0;
        }
        ObjectNode update = FakeTelegram.JSON.createObjectNode().put("update_id", nextId);
        update.set(kind, content);
        return addRaw(update);
    }

    /** Queues an update as it is. */
    synchronized long addRaw(ObjectNode update) {
        numbersFell |= update.path("update_id").asLong() < nextId;
        pending.add(update);
        nextId = update.path("update_id").asLong(nextId) + 1;
        notifyAll();
        return nextId - 1;
    }

    /** Goes on from another number, as Telegram does after a quiet week. */
    synchronized void continueAt(long id) {
        nextId = id;
    }

    /** The last offset that counted: all below it is the bot's now. */
    synchronized long confirmed() {
        return confirmed;
    }

    synchronized int waiting() {
        return pending.size();
    }

    synchronized void setWebhook(String url) {
        webhook = url;
        notifyAll();
    }

    /** Waits for an update to post there; empty when that is no longer the webhook. */
    synchronized Optional<ObjectNode> first(String url) throws InterruptedException {
        while (!closed && webhook.equals(url) && pending.isEmpty()) {
            wait();
        }
        return closed || !webhook.equals(url) ? Optional.empty() : Optional.of(pending.getFirst());
    }

    synchronized void taken(ObjectNode update) {
        pending.remove(update);
    }

    synchronized void drop() {
        pending.clear();
    }

    /** Takes over {@code allowed_updates} where it is given; an empty list stands for the usual kinds. */
    synchronized void allow(JsonNode parameters) {
        if (parameters.has("allowed_updates")) {
            allowed = new HashSet<>();
            parameters.get("allowed_updates").forEach(kind -> allowed.add(kind.asText()));
        }
    }

    synchronized String webhook() {
        return webhook;
    }

    synchronized ArrayNode get(JsonNode parameters) {
        if (!webhook.isEmpty()) {
            throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active;"
                    + " use deleteWebhook to delete the webhook first");
        }
        allow(parameters);
        confirm(parameters.path("offset").asLong(0));
        long me = ++poller;
        notifyAll();
        await(me, parameters.path("timeout").asLong(0));
        ArrayNode batch = FakeTelegram.JSON.createArrayNode();
        pending.stream().limit(parameters.path("limit").asLong(100)).forEach(batch::add);
        return batch;
    }

    /** An offset far above the newest number is ignored. */
    private void confirm(long offset) {
        boolean isFarAbove = offset > nextId + 10;
        if (offset > 0 && !isFarAbove) {
            confirmed = offset;
            while (!pending.isEmpty() && isBelow(offset, pending.getFirst())) {
                pending.removeFirst();
            }
            if (numbersFell) {
                pending.removeIf(update -> isBelow(offset, update));
                numbersFell = !pending.isEmpty();
            }
        }
    }

    private static boolean isBelow(long offset, ObjectNode update) {
        return update.path("update_id").asLong() < offset;
    }

    private void await(long me, long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        while (pending.isEmpty() && poller == me && !closed && System.nanoTime() < end) {
            try {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                closed = true;
            }
        }
        if (poller != me) {
            throw new Refusal(409, "Conflict: terminated by other getUpdates request;"
                    + " make sure that only one bot instance is running");
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
