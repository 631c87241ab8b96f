package app.dateline.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files in an archive, unpacked in memory and one after the other: no name in it can lead to a place on the disk, and what
 * unpacks to more than is taken ends it.
 */
final class ZippedFiles {
    static final int MOST_FILES = 200;
    /** Of all files together, unpacked. */
    static final int LARGEST = 30_000_000;

    private final byte[] archive;

    ZippedFiles(byte[] archive) {
        this.archive = archive;
    }

    /** What is done with a file. */
    interface Taker {
        void take(String name, byte[] content);
    }

    /**
     * @throws Refused when there are too many files, or they are too large
     * @throws IOException when it is no archive, or a broken one
     */
    void each(Taker taker) throws IOException, Refused {
        int files = 0;
        int left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // What is passed over has to be unpacked too, so it counts.
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new Refused(null, "import.zip.size", LARGEST / 1_000_000);
                }
                if (isArticle(entry)) {
                    if (++files > MOST_FILES) {
                        throw new Refused(null, "import.zip.many", MOST_FILES);
                    }
                    taker.take(name(entry), content);
                }
            }
        }
        if (files == 0) {
            throw new Refused(null, "import.zip.none", FileKind.allEndings());
        }
    }

    /** What some systems put beside the files is left out, and other kinds of files are passed over. */
    private static boolean isArticle(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/") && !name(entry).startsWith(".")
                && Submitted.isRead(name(entry));
    }

    /** Where in the archive it lies says nothing, and is nobody's path. */
    private static String name(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }
}
