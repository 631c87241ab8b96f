package app.dateline.fetch;

import app.dateline.fetch.GuardedSockets.ClosedAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The one way out: fetches a page from a public address, within limits of time, size, kind and redirects. */
@Component
public final class SafeFetcher {
    /** The largest page taken, in bytes after decompression. */
    public static final int LARGEST = 5_000_000;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> TAKEN = Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown",
            "text/x-markdown");

    private final AddressRules rules;
    private final Duration patience;
    private volatile @Nullable OkHttpClient client;

    @Autowired
    public SafeFetcher(AddressRules rules) {
        this(rules, PATIENCE);
    }

    SafeFetcher(AddressRules rules, Duration patience) {
        this.rules = rules;
        this.patience = patience;
    }

    /**
     * Fetches a page, following up to five redirects, in ten seconds at most.
     *
     * @throws FetchFailed when the address is not to be used, or the page does not come or is not of a kind that is read
     */
    public Fetched fetch(String address) throws FetchFailed {
        HttpUrl url = checked(HttpUrl.parse(address.strip()), address);
        long deadline = System.nanoTime() + patience.toNanos();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            switch (get(url, deadline)) {
                case Page page -> {
                    return page.fetched();
                }
                case Elsewhere elsewhere -> url = elsewhere.url();
            }
        }
        throw new FetchFailed(null, "fetch.redirects", MOST_REDIRECTS);
    }

    private sealed interface Step {}

    private record Page(Fetched fetched) implements Step {}

    private record Elsewhere(HttpUrl url) implements Step {}

    private static HttpUrl checked(@Nullable HttpUrl url, String given) throws FetchFailed {
        if (url == null) {
            throw new FetchFailed(null, "fetch.address", given);
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new FetchFailed(null, "fetch.userinfo", url.host());
        }
        return url;
    }

    private Step get(HttpUrl url, long deadline) throws FetchFailed {
        Duration left = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
        OkHttpClient hop = client().newBuilder().dns(new PatientDns(left)).callTimeout(left).build();
        Request request = new Request.Builder().url(url).header("User-Agent", "Dateline").header("Accept",
                String.join(", ", TAKEN)).build();
        try (Response response = hop.newCall(request).execute()) {
            return read(url, response);
        } catch (ClosedAddress e) {
            throw new FetchFailed(e, "fetch.closed", url.host());
        } catch (UnknownHostException e) {
            throw new FetchFailed(e, "fetch.unknown", url.host());
        } catch (InterruptedIOException e) {
            throw new FetchFailed(e, "fetch.late", url.host(), patience.toSeconds());
        } catch (IOException e) {
            throw new FetchFailed(e, "fetch.failed", url.host(), String.valueOf(e.getMessage()));
        }
    }

    private static Step read(HttpUrl url, Response response) throws FetchFailed, IOException {
        String location = response.header("Location");
        if (REDIRECTS.contains(response.code()) && location != null) {
            return new Elsewhere(checked(url.resolve(location), location));
        }
        if (!response.isSuccessful()) {
            throw new FetchFailed(null, "fetch.status", url.host(), String.valueOf(response.code()));
        }
        try (ResponseBody body = response.body()) {
            return new Page(page(url, body));
        }
    }

    private static Fetched page(HttpUrl url, @Nullable ResponseBody body) throws FetchFailed, IOException {
        MediaType type = body == null ? null : body.contentType();
        String kind = type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        if (body == null || type == null || !TAKEN.contains(kind)) {
            throw new FetchFailed(null, "fetch.kind", kind.isEmpty() ? "-" : kind);
        }
        BufferedSource source = body.source();
        if (source.request(LARGEST + 1L)) {
            throw new FetchFailed(null, "fetch.size", LARGEST / 1_000_000);
        }
        Charset charset = type.charset();
        return new Fetched(url.uri(), kind, charset == null ? null : charset.name(), source.readByteArray());
    }

    /** Made at the first use: most runs fetch nothing. */
    private synchronized OkHttpClient client() {
        OkHttpClient made = client;
        if (made == null) {
            made = new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).socketFactory(new GuardedSockets(rules))
                    .followRedirects(false).followSslRedirects(false).retryOnConnectionFailure(true).build();
            client = made;
        }
        return made;
    }
}
