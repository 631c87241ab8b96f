package app.dateline.fetch;

import app.dateline.fetch.GuardedSockets.ClosedAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The one way out: fetches a page or feed from a public address, within limits of time, size, kind and redirects. */
@Component
public final class SafeFetcher {
    /** The largest page taken, in bytes after decompression. */
    public static final int LARGEST = 5_000_000;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AddressRules rules;
    private final Duration patience;
    private final Dns names;
    private volatile @Nullable OkHttpClient client;

    @Autowired
    public SafeFetcher(AddressRules rules) {
        this(rules, PATIENCE, Dns.SYSTEM);
    }

    SafeFetcher(AddressRules rules, Duration patience, Dns names) {
        this.rules = rules;
        this.patience = patience;
        this.names = names;
    }

    /**
     * Fetches a page, following up to five redirects, in ten seconds at most.
     *
     * @throws FetchFailed when the address is not to be used, or the page does not come or is not of a kind that is read
     */
    public Fetched fetch(String address) throws FetchFailed {
        return switch (walk(Hop.to(address, Kinds.PAGES, Validators.NONE))) {
            case FeedFetch.Came came -> came.body();
            case FeedFetch.Unchanged same -> throw Hop.refused(same.lasting(), 304);
            case FeedFetch.Gone gone -> throw Hop.refused(gone.host(), 410);
            case FeedFetch.Later later -> throw Hop.refused(later.host(), later.status());
        };
    }

    /**
     * Asks for a feed in the same way.
     *
     * @param validators of the copy that is there: when it still holds, nothing is sent
     * @throws FetchFailed when the address is not to be used, or nothing comes that could be a feed
     */
    public FeedFetch ask(String address, Validators validators) throws FetchFailed {
        return walk(Hop.to(address, Kinds.FEEDS, validators));
    }

    private FeedFetch walk(Hop first) throws FetchFailed {
        long deadline = System.nanoTime() + patience.toNanos();
        Hop hop = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            switch (take(hop, deadline)) {
                case Hop.Done done -> {
                    return done.outcome();
                }
                case Hop.Elsewhere elsewhere -> hop = elsewhere.next();
            }
        }
        throw new FetchFailed(null, "fetch.redirects", MOST_REDIRECTS);
    }

    private Hop.Step take(Hop hop, long deadline) throws FetchFailed {
        Duration left = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
        OkHttpClient patient = client().newBuilder().dns(new PatientDns(left, names)).callTimeout(left).build();
        String host = hop.url().host();
        try (Response response = patient.newCall(hop.request()).execute()) {
            return hop.read(response);
        } catch (ClosedAddress e) {
            throw new FetchFailed(e, "fetch.closed", host);
        } catch (UnknownHostException e) {
            throw new FetchFailed(e, "fetch.unknown", host);
        } catch (InterruptedIOException e) {
            throw new FetchFailed(e, "fetch.late", host, patience.toSeconds());
        } catch (IOException | NumberFormatException e) {
            // OkHttp reads "Retry-After: 99999999999" as an int.
            throw new FetchFailed(e, "fetch.failed", host, String.valueOf(e.getMessage()));
        }
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
