package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    @Test
    void readsUtf8WithAndWithoutAMark() throws Refused {
        assertThat(TextDecoder.decode("Größe\r\nzwei\rdrei".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Größe\nzwei\ndrei");
        assertThat(TextDecoder.decode("\uFEFFGröße".getBytes(StandardCharsets.UTF_8))).isEqualTo("Größe");
    }

    @Test
    void readsUtf16WithAMark() throws Refused {
        assertThat(TextDecoder.decode("\uFEFFGröße 橋".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Größe 橋");
        assertThat(TextDecoder.decode("\uFEFFGröße 橋".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Größe 橋");
    }

    @Test
    void namesTheLineAndTheByteOfAWrongEncoding() {
        byte[] file = "Eins.\nDie Größe.".getBytes(Charset.forName("windows-1252"));

        Refusal refusal = refusal(file);

        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.reason()).isEqualTo(Reason.of("import.encoding", "UTF-8", 12));
    }

    @Test
    void namesAFileThatEndsInTheMiddleOfACharacter() {
        assertThat(refusal(new byte[]{'a', (byte) 0xC3}).reason()).isEqualTo(Reason.of("import.encoding", "UTF-8", 1));
    }

    @Test
    void refusesBinaryAndEmptyFiles() {
        assertThat(refusal(new byte[]{'a', 0, 'b'}).reason().key()).isEqualTo("import.binary");
        assertThat(refusal(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0}).reason().key()).isEqualTo("import.binary");
        assertThat(refusal(new byte[0]).reason().key()).isEqualTo("import.empty");
        assertThat(refusal(" \n\t\n".getBytes(StandardCharsets.UTF_8)).reason().key()).isEqualTo("import.empty");
    }

    private static Refusal refusal(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> TextDecoder.decode(file)).in("a.txt");
    }
}
