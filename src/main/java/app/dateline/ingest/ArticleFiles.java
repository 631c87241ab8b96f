package app.dateline.ingest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The article files of a folder and of the folders in it, in the order of their names. Hidden ones and other kinds are
 * passed over.
 *
 * @param files with the sizes and times they had
 * @param unreadable folders and files that could not be looked at
 */
record ArticleFiles(List<Found> files, List<Path> unreadable) {

    /** A file and what changes when it is written: its time and its size. */
    record Found(Path file, Stamp stamp) {}

    /**
     * @param modified milliseconds since 1970
     * @param size bytes
     * @param readable false while permissions forbid it: when they change, the time does not
     */
    record Stamp(long modified, long size, boolean readable) {}

    static ArticleFiles in(Path folder) throws IOException {
        List<Found> files = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                        return isHidden(inner) && !inner.equals(folder) ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !isHidden(file)
                                && FileKind.of(String.valueOf(file.getFileName())).isPresent()) {
                            files.add(new Found(file,
                                    new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size(),
                                            Files.isReadable(file))));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        if (!isHidden(file)) {
                            unreadable.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(java.util.Comparator.comparing(Found::file));
        return new ArticleFiles(List.copyOf(files), List.copyOf(unreadable));
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
