package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Trouble on demand. */
public final class FakeFaults {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Chance> chances = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final FakeFlood flood = new FakeFlood();
    private Random random = new Random(1);

    /** What goes wrong. */
    public enum Kind {
        /** Nothing is done and nothing is answered. */
        DROP_BEFORE,
        /** It is done, but the answer is lost. */
        DROP_AFTER, HTML_502, MALFORMED, HANG, CODE_401, CODE_409, CODE_429, CODE_500, ENTITIES, PICTURE
    }

    private record Fault(Kind kind, String method, @Nullable Long chat, int retryAfter, int[] left) {}

    /** What goes wrong now and then; for floods, how many seconds the chat is closed at least and at most. */
    private record Chance(Kind kind, String method, double probability, int least, int most) {}

    /** The exchange has been dealt with. */
    static final class Done extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Lets the next {@code count} requests of a method fail. */
    public void next(Kind kind, String method, int count) {
        faults.add(new Fault(kind, method.toLowerCase(Locale.ROOT), null, 0, new int[]{count}));
    }

    /** Closes a chat for the next {@code count} sends, which are told to come back after these seconds. */
    public void tooFast(long chat, int retryAfter, int count) {
        faults.add(new Fault(Kind.CODE_429, "sendmessage", chat, retryAfter, new int[]{count}));
    }

    /** Begins the same chances anew. */
    public synchronized void seed(long seed) {
        random = new Random(seed);
    }

    /** Lets a method's requests fail with this probability. */
    public void often(Kind kind, String method, double probability) {
        chances.add(new Chance(kind, method.toLowerCase(Locale.ROOT), probability, 0, 0));
    }

    /** Closes chats with this probability at each send, for a time drawn evenly over the magnitudes between two, in seconds. */
    public void oftenTooFast(double probability, int least, int most) {
        chances.add(new Chance(Kind.CODE_429, "sendmessage", probability, least, most));
    }

    public FakeFlood flood() {
        return flood;
    }

    public void clear() {
        faults.clear();
        chances.clear();
    }

    void before(HttpExchange exchange, String method, JsonNode parameters) throws IOException {
        if (method.equals("sendmessage") || method.equals("editmessagetext")) {
            flood.check(parameters.path("chat_id").asLong());
        }
        Fault fault = take(method, parameters, false);
        if (fault != null) {
            end(exchange, fault);
        }
        Chance chance = draw(method, false);
        if (chance != null && chance.kind() == Kind.CODE_429) {
            flood.refuse(parameters.path("chat_id").asLong(), pause(chance));
        } else if (chance != null) {
            end(exchange, new Fault(chance.kind(), method, null, 1, new int[1]));
        }
    }

    private synchronized Duration pause(Chance chance) {
        double magnitudes = Math.log((double) chance.most() / chance.least()) * random.nextDouble();
        return Duration.ofSeconds(Math.round(chance.least() * Math.exp(magnitudes)));
    }

    private synchronized @Nullable Chance draw(String method, boolean isAfter) {
        for (Chance chance : chances) {
            if (chance.method().equals(method) && (chance.kind() == Kind.DROP_AFTER) == isAfter
                    && random.nextDouble() < chance.probability()) {
                return chance;
            }
        }
        return null;
    }

    private void end(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault.kind()) {
            case CODE_401 -> throw new Refusal(401, "Unauthorized");
            case CODE_409 -> throw new Refusal(409, "Conflict: terminated by other getUpdates request;"
                    + " make sure that only one bot instance is running");
            case CODE_429 -> throw new Refusal(429, "Too Many Requests: retry after " + fault.retryAfter(),
                    Map.of("retry_after", fault.retryAfter()));
            case CODE_500 -> throw new Refusal(500, "Internal Server Error");
            case ENTITIES ->
                throw new Refusal(400, "Bad Request: can't parse MessageEntity: Field \"type\" must be known");
            case PICTURE -> throw new Refusal(400, "Bad Request: PHOTO_INVALID_DIMENSIONS");
            case HTML_502 -> FakeTelegram.respond(exchange, 502, "text/html", "<html>Bad Gateway</html>");
            case MALFORMED -> FakeTelegram.respond(exchange, 200, "application/json", "{\"ok\":true,\"result\":[{");
            case HANG -> hang();
            case DROP_BEFORE, DROP_AFTER -> {
            }
        }
        throw new Done();
    }

    void after(HttpExchange exchange, String method, JsonNode parameters) {
        if (take(method, parameters, true) != null || draw(method, true) != null) {
            throw new Done();
        }
    }

    private @Nullable Fault take(String method, JsonNode parameters, boolean isAfter) {
        for (Iterator<Fault> all = faults.iterator(); all.hasNext();) {
            Fault fault = all.next();
            boolean fits = fault.method().equals(method) && (fault.kind() == Kind.DROP_AFTER) == isAfter
                    && (fault.chat() == null || fault.chat() == parameters.path("chat_id").asLong());
            synchronized (fault) {
                if (fits && fault.left()[0] > 0) {
                    fault.left()[0]--;
                    return fault;
                }
            }
        }
        return null;
    }

    private void hang() {
        try {
            closed.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed.countDown();
    }
}
