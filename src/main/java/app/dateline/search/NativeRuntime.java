package app.dateline.search;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks the native code of ONNX Runtime once, where the library itself would do so at every start, into a temporary
 * folder that stays behind when the process is killed.
 */
final class NativeRuntime {
    /** Read by ONNX Runtime; an operator may point it to a build of his own. */
    private static final String FOLDER = "onnxruntime.native.path";

    private NativeRuntime() {}

    /**
     * @throws IOException when the folder cannot be written
     */
    static void unpackInto(Path folder) throws IOException {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        Path versioned = folder.toAbsolutePath().resolve("onnxruntime-" + version());
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            if (!unpack(System.mapLibraryName(library), versioned)) {
                // No code for this kind of machine: the library's own search says so best.
                return;
            }
        }
        System.setProperty(FOLDER, versioned.toString());
    }

    private static String version() {
        String version = OrtEnvironment.class.getPackage().getImplementationVersion();
        return version == null ? "current" : version;
    }

    private static boolean unpack(String file, Path folder) throws IOException {
        URL packed = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
        if (packed != null) {
            Unpacked.file(packed, folder.resolve(file));
        }
        return packed != null;
    }

    /** As in the library's jar: {@code linux-x64}, {@code osx-aarch64}. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
                + (processor.equals("amd64") || processor.equals("x86_64") ? "-x64" : "-" + processor);
    }
}
