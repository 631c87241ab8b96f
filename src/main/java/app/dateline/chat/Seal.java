package app.dateline.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a reply that is kept as text: it tells whether the row still says what was written into it. */
public final class Seal {
    private Seal() {}

    /** SHA-256 of {@code kept} in UTF-8, as 64 lower-case hex digits. */
    public static String of(String kept) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(kept.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
