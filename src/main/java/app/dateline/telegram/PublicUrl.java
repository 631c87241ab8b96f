package app.dateline.telegram;

import okhttp3.HttpUrl;

/** Addresses that Telegram takes as links: http or https, and a host with a dot. */
final class PublicUrl {
    private static final int LONGEST = 2_000;

    private PublicUrl() {}

    static boolean isGood(String url) {
        HttpUrl parsed = url.length() > LONGEST ? null : HttpUrl.parse(url);
        if (parsed == null) {
            return false;
        }
        int dot = parsed.host().indexOf('.');
        return dot > 0 && !parsed.host().endsWith(".");
    }
}
