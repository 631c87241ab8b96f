package app.dateline.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.index.CandidateComponentsIndexLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;

/**
 * Starts a main class of this project again and again in a fraction of the time: what it loads and links is remembered from one
 * training run in an AOT cache, for which the folders of the class path are packed into jars, and which classes are components
 * stands in an index.
 */
public final class FastStart {
    private static final Map<Class<?>, FastStart> TRAINED = new HashMap<>();

    private final Class<?> main;
    private final List<String> flags;
    private final Path folder;
    private final String classPath;

    private FastStart(Class<?> main, List<String> flags, Function<Path, List<String>> arguments) {
        this.main = main;
        this.flags = List.copyOf(flags);
        try {
            this.folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "fast-start");
            this.classPath = Stream.concat(Stream.of(indexed()),
                    Stream.of(System.getProperty("java.class.path").split(":")).map(this::packed))
                    .collect(Collectors.joining(":"));
            train(arguments.apply(folder.resolve("home")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Trains, in some seconds, when nobody did yet in this Java machine.
     *
     * @param flags of the Java machine, the same for all starts
     * @param arguments with which the training run starts, with this data folder; it ends when its Spring context stands
     * @return the command line up to the main class's own arguments
     */
    public static List<String> line(Class<?> main, List<String> flags, Function<Path, List<String>> arguments) {
        synchronized (TRAINED) {
            return TRAINED.computeIfAbsent(main, each -> new FastStart(each, flags, arguments)).line();
        }
    }

    /** The command line up to the main class's own arguments, of a start that remembers nothing. */
    public static List<String> slowLine(Class<?> main, List<String> flags) {
        List<String> line = java(flags);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return line;
    }

    private List<String> line() {
        List<String> line = java(flags);
        line.add("-XX:AOTCache=" + cache());
        line.addAll(List.of("-cp", classPath, main.getName()));
        return line;
    }

    private static List<String> java(List<String> flags) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        return line;
    }

    private Path cache() {
        return folder.resolve("start.aot");
    }

    private void train(List<String> arguments) throws IOException {
        List<String> line = java(flags);
        line.addAll(List.of("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh", "-cp", classPath,
                main.getName()));
        line.addAll(arguments);
        Path log = folder.resolve("training.log");
        Process training = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            if (!training.waitFor(5, TimeUnit.MINUTES) || !Files.exists(cache())) {
                training.destroyForcibly();
                throw new IOException("no AOT cache came of the training run: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            training.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A jar that tells Spring which classes it would find if it looked through all of them. */
    private String indexed() throws IOException {
        Path jar = folder.resolve("components.jar");
        try (OutputStream out = Files.newOutputStream(jar); var packing = new JarOutputStream(out)) {
            packing.putNextEntry(new ZipEntry(CandidateComponentsIndexLoader.COMPONENTS_RESOURCE_LOCATION));
            var readers = new SimpleMetadataReaderFactory();
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:app/dateline/**/*.class")) {
                AnnotationMetadata found = readers.getMetadataReader(resource).getAnnotationMetadata();
                String kinds = Stream.of(Component.class, ConfigurationProperties.class).map(Class::getName)
                        .filter(found::isAnnotated).collect(Collectors.joining(","));
                if (!kinds.isEmpty()) {
                    packing.write((found.getClassName() + '=' + kinds + '\n').getBytes(StandardCharsets.UTF_8));
                }
            }
            packing.closeEntry();
        }
        return jar.toString();
    }

    /** A folder as a jar that lies in a folder of its name; anything else as it is. */
    private String packed(String entry) {
        Path from = Path.of(entry);
        if (!Files.isDirectory(from)) {
            return entry;
        }
        try {
            Path jar = Files.createDirectories(folder.resolve(from.getFileName())).resolve("classes.jar");
            try (OutputStream out = Files.newOutputStream(jar); var packing = new JarOutputStream(out)) {
                pack(from, packing);
            }
            return jar.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With entries for the folders too: Spring looks for packages by them. */
    private static void pack(Path from, JarOutputStream jar) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(file -> !file.equals(from)).toList();
        }
        for (Path file : files) {
            boolean isFolder = Files.isDirectory(file);
            jar.putNextEntry(new ZipEntry(from.relativize(file).toString().replace('\\', '/') + (isFolder ? "/" : "")));
            if (!isFolder) {
                Files.copy(file, jar);
            }
            jar.closeEntry();
        }
    }
}
