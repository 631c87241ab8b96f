package app.dateline.telegram;

import app.dateline.home.SettingUnusable;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Telegram posts updates to in webhook mode.
 *
 * @param url the address from outside, {@code https}; without a path of its own it gets {@link #PATH}
 * @param secret what Telegram proves itself with: 1–256 characters of {@code A–Z a–z 0–9 _ -}
 * @param maxConnections how many updates Telegram may post at the same time, 1–100; null leaves it to Telegram (40)
 */
@ConfigurationProperties("dateline.telegram.webhook")
record WebhookSettings(@Nullable String url, @Nullable String secret, @Nullable Integer maxConnections) {
    static final String PATH = "/telegram/webhook";
    private static final String NAME = "dateline.telegram.webhook.";
    private static final String OFFICIAL = "api.telegram.org";
    private static final Set<Integer> PORTS = Set.of(-1, 443, 80, 88, 8443);

    /** A webhook that can be asked for. */
    record Webhook(URI url, String secret, @Nullable Integer maxConnections) {

        @Override
        public String toString() {
            return url.toString();
        }
    }

    /**
     * @param apiUrl the Bot API server: only one of one's own takes {@code http} and any port
     * @throws SettingUnusable naming what is missing or wrong
     */
    Webhook required(String apiUrl) {
        return new Webhook(address(apiUrl.contains(OFFICIAL)), checkedSecret(), checkedConnections());
    }

    private URI address(boolean isOfficial) {
        if (url == null || url.isBlank()) {
            throw new SettingUnusable(NAME + "url", "it is not set, and dateline.telegram.mode is webhook");
        }
        URI given;
        try {
            given = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw new SettingUnusable(NAME + "url", "\"" + url + "\" is no address");
        }
        boolean isSafe = "https".equals(given.getScheme());
        if (given.getHost() == null || !isSafe && !"http".equals(given.getScheme())) {
            throw new SettingUnusable(NAME + "url",
                    "\"" + url + "\" is no address; it looks like https://bot.example.org" + PATH);
        }
        if (isOfficial && (!isSafe || !PORTS.contains(given.getPort()))) {
            throw new SettingUnusable(NAME + "url",
                    "\"" + url + "\" is not taken by Telegram: it wants https on port 443, 80, 88 or 8443");
        }
        boolean isBare = given.getRawPath().isEmpty() || given.getRawPath().equals("/");
        return isBare ? given.resolve(PATH) : given;
    }

    private String checkedSecret() {
        if (secret == null || secret.isBlank()) {
            throw new SettingUnusable(NAME + "secret",
                    "it is not set; it proves that an update comes from Telegram. Make one up, 1 to 256 letters A-Z, a-z, digits, _ and -, such as openssl rand -hex 32 prints");
        }
        if (!secret.matches("[A-Za-z0-9_-]{1,256}")) {
            throw new SettingUnusable(NAME + "secret",
                    "it may have 1 to 256 letters A-Z, a-z, digits, _ and - only; openssl rand -hex 32 prints such a one");
        }
        return secret;
    }

    private @Nullable Integer checkedConnections() {
        if (maxConnections != null && (maxConnections < 1 || maxConnections > 100)) {
            throw new SettingUnusable(NAME + "max-connections", "it is " + maxConnections + ", and goes from 1 to 100");
        }
        return maxConnections;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookSettings[" + url + "]";
    }
}
