package app.dateline.view;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Which addresses may stand behind a link or a button. */
final class PublicAddress {
    private PublicAddress() {}

    /** True for http(s) with a dotted host name: Telegram refuses others ("Wrong HTTP URL"). */
    static boolean isPublic(@Nullable String url) {
        if (url == null) {
            return false;
        }
        try {
            URI address = new URI(url);
            String host = address.getHost();
            return host != null && host.matches("(?i).+\\.[a-z][a-z0-9-]*[a-z0-9]") && !host.endsWith(".local")
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
