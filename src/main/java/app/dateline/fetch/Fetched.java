package app.dateline.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came.
 *
 * @param address where it was at last, after redirects
 * @param contentType such as {@code text/html}, lower case, without parameters
 * @param charset the encoding that the server names; null when it names none
 * @param body uncompressed, at most {@link SafeFetcher#LARGEST} bytes
 */
public record Fetched(URI address, String contentType, @Nullable String charset, byte[] body) {}
