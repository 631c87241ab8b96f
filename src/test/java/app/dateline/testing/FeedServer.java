package app.dateline.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A newspaper on this machine: says what a test tells it to, and keeps what it was asked. */
public final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private record Page(int status, String type, String body, Map<String, String> headers) {}

    public FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answerInTime);
        server.start();
    }

    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public FeedServer put(String path, String type, String body) {
        return put(path, 200, type, body, Map.of());
    }

    /** From now on: a request with the ETag among these headers is told that nothing has changed. */
    public synchronized FeedServer put(String path, int status, String type, String body, Map<String, String> headers) {
        pages.put(path, new Page(status, type, body, headers));
        return this;
    }

    public FeedServer fails(String path, int status) {
        return put(path, status, "text/plain", "", Map.of());
    }

    public FeedServer moves(String path, int status, String to) {
        return put(path, status, "text/plain", "", Map.of("Location", to));
    }

    /** Answers nothing from now on until this is open. */
    public FeedServer holding(CountDownLatch until) {
        gate = until;
        return this;
    }

    /** The paths that were asked for since the last time, in order. */
    public synchronized List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    private void answerInTime(HttpExchange exchange) throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer(exchange);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        Page page = pages.getOrDefault(path, new Page(404, "text/plain", "", Map.of()));
        String etag = page.headers().get("ETag");
        boolean isKnown = etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        byte[] body = isKnown ? new byte[0] : page.body().getBytes(StandardCharsets.UTF_8);
        page.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.getResponseHeaders().add("Content-Type", page.type());
        exchange.sendResponseHeaders(isKnown ? 304 : page.status(), body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
