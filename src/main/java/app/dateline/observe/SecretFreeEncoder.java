package app.dateline.observe;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes what another encoder writes, with every secret blotted out. */
final class SecretFreeEncoder extends EncoderBase<ILoggingEvent> {
    /** A bot token of any bot: its numeric id, a colon and some 35 characters. */
    private static final Pattern TOKEN = Pattern.compile("\\d{5,20}:[A-Za-z0-9_-]{30,}");
    private static final String BLOT = "[secret]";

    private final Encoder<ILoggingEvent> inner;
    private final List<String> secrets;

    private SecretFreeEncoder(Encoder<ILoggingEvent> inner, List<String> secrets) {
        this.inner = inner;
        this.secrets = List.copyOf(secrets);
    }

    /** Around an encoder that is at work; not twice around the same. */
    static Encoder<ILoggingEvent> around(Encoder<ILoggingEvent> encoder, List<String> secrets) {
        Encoder<ILoggingEvent> inner = encoder instanceof SecretFreeEncoder before ? before.inner : encoder;
        var around = new SecretFreeEncoder(inner, secrets);
        around.setContext(encoder.getContext());
        around.start();
        return around;
    }

    @Override
    public byte[] headerBytes() {
        return inner.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        byte[] bytes = inner.encode(event);
        String line = new String(bytes, StandardCharsets.UTF_8);
        String clean = clean(line);
        return clean.equals(line) ? bytes : clean.getBytes(StandardCharsets.UTF_8);
    }

    String clean(String line) {
        String clean = line;
        for (String secret : secrets) {
            clean = clean.replace(secret, BLOT);
        }
        return TOKEN.matcher(clean).replaceAll(BLOT);
    }

    @Override
    public byte[] footerBytes() {
        return inner.footerBytes();
    }
}
