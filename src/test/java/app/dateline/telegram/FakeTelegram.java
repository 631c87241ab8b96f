package app.dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Bot API server over real HTTP, as strict as Telegram's, for tests: people talk to it, and it shows what came back. */
public final class FakeTelegram implements AutoCloseable {
    public static final String TOKEN = "123456:TEST-token";
    public static final long BOT_ID = 123456;
    public static final String BOT_NAME = "dateline_test_bot";
    static final ObjectMapper JSON = new ObjectMapper();

    final FakeUpdates updates = new FakeUpdates();
    private final HttpServer server;
    private final Map<Long, FakeChat> chats = new ConcurrentHashMap<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final FakeFaults faults = new FakeFaults();
    final FakeFiles files = new FakeFiles();
    private final FakeMethods methods = new FakeMethods(this);
    private volatile boolean isKept = true;
    private volatile @Nullable FaultyLine line;
    private volatile Consumer<Call> watcher = call -> {};

    /** One request that came in. */
    public record Call(String method, JsonNode parameters) {}

    /** What Telegram says no with. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int code;
        final transient Map<String, Object> parameters;

        Refusal(int code, String description) {
            this(code, description, Map.of());
        }

        Refusal(int code, String description, Map<String, Object> parameters) {
            super(description);
            this.code = code;
            this.parameters = parameters;
        }
    }

    private FakeTelegram(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new IllegalStateException("the fake Telegram does not start", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeTelegram start() {
        return new FakeTelegram(0);
    }

    static FakeTelegram startAt(int port) {
        return new FakeTelegram(port);
    }

    public String url() {
        FaultyLine before = line;
        return before == null ? "http://127.0.0.1:" + port() : before.url();
    }

    /** Puts a line before this server, to whom asks for its address from now on. */
    public FaultyLine line() {
        FaultyLine before = line;
        if (before == null) {
            before = new FaultyLine(port());
            line = before;
        }
        return before;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** A person's private chat with the bot. */
    public FakeChat person(long id, String name) {
        return chats.computeIfAbsent(id, key -> new FakeChat(this, id, "private", name));
    }

    public FakeChat group(long id, String title) {
        return chats.computeIfAbsent(id, key -> new FakeChat(this, id, "supergroup", title));
    }

    /** A group as it is before it becomes a supergroup. */
    public FakeChat basicGroup(long id, String title) {
        return chats.computeIfAbsent(id, key -> new FakeChat(this, id, "group", title));
    }

    public FakeChat channel(long id, String title) {
        return chats.computeIfAbsent(id, key -> new FakeChat(this, id, "channel", title));
    }

    @Nullable
    FakeChat chat(long id) {
        return chats.get(id);
    }

    /** A channel's public name is its title without blanks. */
    @Nullable
    FakeChat named(String name) {
        return chats.values().stream().filter(chat -> name.equalsIgnoreCase("@" + chat.title().replace(" ", "")))
                .findFirst().orElse(null);
    }

    /** A document that somebody sends, as it stands in the message. */
    public ObjectNode file(String name, byte[] bytes) {
        return files.add(name, bytes);
    }

    void openQuery(String id) {
        methods.openQuery(id);
    }

    /** The menu that clients are offered for this scope and language. */
    public JsonNode menu(JsonNode parameters) {
        return methods.call("getmycommands", parameters);
    }

    /** Gives the bot a name, description or short_description, as its owner does with BotFather. */
    void profile(String field, String text) {
        methods.call("setmy" + field.replace("_", ""), JSON.createObjectNode().put(field, text));
    }

    /** Forgets what is asked and sent, when there is too much of it; {@link #watch} tells of it all the same. */
    public void forgetCalls() {
        isKept = false;
    }

    boolean isKept() {
        return isKept;
    }

    /** Is told of each request that was done, before the bot is. */
    public void watch(Consumer<Call> other) {
        watcher = other;
    }

    /** The last offset that was asked for: all updates below it are the bot's now. */
    public long confirmed() {
        return updates.confirmed();
    }

    /** How many updates are not confirmed yet. */
    public int unconfirmed() {
        return updates.waiting();
    }

    public FakeFaults faults() {
        return faults;
    }

    /** Requests of one method, oldest first; the name in any case. */
    public List<JsonNode> calls(String method) {
        return calls.stream().filter(call -> call.method().equalsIgnoreCase(method)).map(Call::parameters).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.length == 5 && path[1].equals("file") && path[2].equals("bot" + TOKEN)) {
                files.send(exchange, path[4]);
            } else if (path.length != 3 || !path[1].startsWith("bot")) {
                refuse(exchange, new Refusal(404, "Not Found"));
            } else if (!path[1].equals("bot" + TOKEN)) {
                refuse(exchange, new Refusal(401, "Unauthorized"));
            } else {
                answer(exchange, path[2].toLowerCase(Locale.ROOT),
                        parameters(exchange.getRequestHeaders().getFirst("Content-Type"), body));
            }
        }
    }

    private JsonNode parameters(@Nullable String type, byte[] body) throws IOException {
        return body.length == 0 ? JSON.createObjectNode()
                : type != null && FakeForm.isOne(type) ? FakeForm.read(type, body) : JSON.readTree(body);
    }

    private void answer(HttpExchange exchange, String method, JsonNode parameters) throws IOException {
        if (isKept) {
            calls.add(new Call(method, parameters));
        }
        try {
            faults.before(exchange, method, parameters);
            JsonNode result = methods.call(method, parameters);
            watcher.accept(new Call(method, parameters));
            faults.after(exchange, method, parameters);
            respond(exchange, 200, JSON.createObjectNode().put("ok", true).set("result", result));
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
        } catch (FakeFaults.Done done) {
            // The fault has dealt with the exchange.
        } catch (RuntimeException e) {
            refuse(exchange, new Refusal(500, "Internal Server Error: " + e));
        }
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("ok", false).put("error_code", refusal.code).put("description",
                refusal.getMessage());
        if (!refusal.parameters.isEmpty()) {
            body.set("parameters", JSON.valueToTree(refusal.parameters));
        }
        respond(exchange, refusal.code, body);
    }

    private static void respond(HttpExchange exchange, int status, JsonNode body) throws IOException {
        respond(exchange, status, "application/json", body.toString());
    }

    static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        updates.close();
        faults.close();
        FaultyLine before = line;
        if (before != null) {
            before.close();
        }
        server.stop(0);
    }
}
