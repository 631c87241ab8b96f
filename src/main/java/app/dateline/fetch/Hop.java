package app.dateline.fetch;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One request on the way to a page, and what its answer means.
 *
 * @param lasting what is asked for, as far as it has moved for good
 */
record Hop(HttpUrl url, HttpUrl lasting, Kinds kinds, Validators validators) {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    // 010.0.0.1 is 10.0.0.1 to some programs and 8.0.0.1 to others.
    private static final Pattern AMBIGUOUS = Pattern.compile("(?:[\\d.]*\\.)?0\\d[\\d.]*");
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;
    private static final int LONGEST = 2_000;
    private static final int SHOWN = 100;

    /** The first one. */
    static Hop to(String address, Kinds kinds, Validators validators) throws FetchFailed {
        HttpUrl url = checked(HttpUrl.parse(address.strip()), address.strip());
        return new Hop(url, url, kinds, validators);
    }

    private static HttpUrl checked(@Nullable HttpUrl url, String given) throws FetchFailed {
        if (url == null || !isUri(url) || AMBIGUOUS.matcher(url.host()).matches()) {
            throw new FetchFailed(null, "fetch.address", given.substring(0, Math.min(given.length(), SHOWN)));
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new FetchFailed(null, "fetch.userinfo", url.host());
        }
        if (url.toString().length() > LONGEST) {
            throw new FetchFailed(null, "fetch.long", LONGEST);
        }
        return url;
    }

    private static boolean isUri(HttpUrl url) {
        try {
            return !url.uri().toString().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    Request request() {
        return validators.onto(new Request.Builder().url(url)).header("User-Agent", "Dateline")
                .header("Accept", kinds.accept()).build();
    }

    /** What an answer leads to. */
    sealed interface Step {}

    record Done(FeedFetch outcome) implements Step {}

    record Elsewhere(Hop next) implements Step {}

    Step read(Response response) throws FetchFailed, IOException {
        String location = response.header("Location");
        if (REDIRECTS.contains(response.code()) && location != null) {
            return new Elsewhere(redirected(checked(url.resolve(location), location), response.code()));
        }
        if (response.isSuccessful()) {
            try (ResponseBody body = response.body()) {
                return new Done(new FeedFetch.Came(page(response, body), Validators.of(response.headers()),
                        lasting.toString()));
            }
        }
        return new Done(without(response));
    }

    private Hop redirected(HttpUrl next, int status) {
        boolean isForGood = FOR_GOOD.contains(status) && lasting.equals(url);
        return new Hop(next, isForGood ? next : lasting, kinds, validators);
    }

    private FeedFetch without(Response response) throws FetchFailed {
        int status = response.code();
        if (status == NOT_MODIFIED && !validators.areNone()) {
            return new FeedFetch.Unchanged(lasting.toString());
        }
        if (status == GONE && lasting.equals(url)) {
            return new FeedFetch.Gone(url.host());
        }
        Optional<Duration> pause = RetryAfter.of(response);
        if (pause.isPresent()) {
            return new FeedFetch.Later(url.host(), status, pause.get());
        }
        throw refused(url.host(), status);
    }

    static FetchFailed refused(String host, int status) {
        return new FetchFailed(null, "fetch.status", host, String.valueOf(status));
    }

    private Fetched page(Response response, @Nullable ResponseBody body) throws FetchFailed, IOException {
        MediaType type = body == null ? null : body.contentType();
        String kind = type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        kinds.check(kind);
        // What is packed with gzip has been unpacked by now, under the same limit.
        String packed = response.header("Content-Encoding");
        if (packed != null && !packed.equalsIgnoreCase("identity")) {
            throw new FetchFailed(null, "fetch.packed", url.host());
        }
        Charset charset = type == null ? null : type.charset();
        return new Fetched(url.uri(), kind, charset == null ? null : charset.name(), bytes(body));
    }

    private static byte[] bytes(@Nullable ResponseBody body) throws FetchFailed, IOException {
        if (body == null) {
            return new byte[0];
        }
        BufferedSource source = body.source();
        if (source.request(SafeFetcher.LARGEST + 1L)) {
            throw new FetchFailed(null, "fetch.size", SafeFetcher.LARGEST / 1_000_000);
        }
        return source.readByteArray();
    }
}
