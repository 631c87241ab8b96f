package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZippedFilesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final List<String> names = new ArrayList<>();

    private void put(String name, int millions) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] million = new byte[1_000_000];
        for (int i = 0; i < millions; i++) {
            zip.write(million);
        }
        zip.closeEntry();
    }

    private List<String> read() throws IOException, Refused {
        zip.close();
        new ZippedFiles(bytes.toByteArray()).each((name, content) -> names.add(name));
        return names;
    }

    @Test
    void givesTheArticlesByTheirNamesAloneAndPassesOverTheRest() throws Exception {
        put("folder/one.txt", 0);
        put("../../etc/two.md", 0);
        put("picture.png", 1);
        put("__MACOSX/one.txt", 0);
        put(".hidden.txt", 0);
        put("packed.jsonl.gz", 0);

        assertThat(read()).containsExactly("one.txt", "two.md");
    }

    @Test
    void countsWhatItPassesOverToo() throws Exception {
        put("bomb.bin", 31);
        put("one.txt", 0);

        assertThatThrownBy(this::read).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.in("x").reason().key()).isEqualTo("import.zip.size"));
    }

    @Test
    void takesSoManyFilesAndNoMore() throws Exception {
        for (int i = 0; i <= ZippedFiles.MOST_FILES; i++) {
            put(i + ".txt", 0);
        }

        assertThatThrownBy(this::read).isInstanceOf(Refused.class);
        assertThat(names).hasSize(ZippedFiles.MOST_FILES);
    }
}
