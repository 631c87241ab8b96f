package app.dateline.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the encoding that a page declares. */
final class HtmlCharset {
    // The HTML standard has browsers look at the first 1024 bytes; pages with long comments on top need more.
    private static final int LOOKED_AT = 4_096;
    private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]+)");

    private HtmlCharset() {}

    /**
     * The encoding of the HTTP header, else of the page's own meta or XML declaration; null when neither names one that is
     * known.
     */
    static @Nullable Charset of(byte[] page, @Nullable String header) {
        if (header != null) {
            return named(header);
        }
        String start = new String(page, 0, Math.min(page.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        return declared.find() ? named(declared.group(1)) : null;
    }

    private static @Nullable Charset named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            // As browsers do (WHATWG Encoding): these labels mean windows-1252; UTF-16 in a declaration that was readable is not true.
            return switch (lower) {
                case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
                case "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_8;
                default -> Charset.forName(lower);
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
