package app.dateline.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The sentence embedding bge-small-en-v1.5 (8-bit weights, MIT licence), run on this machine's processor; it needs no
 * network. Safe for use by many threads: each call is one run on the calling thread.
 */
final class EmbeddingModel implements AutoCloseable {
    /** Names the weights: vectors of different names must not be compared. */
    static final String NAME = "bge-small-en-v1.5-q";
    static final int DIMENSIONS = 384;
    private static final int MOST_PIECES = 512;

    private final WordPieces pieces;
    private final OrtSession session;
    /** Native code must not be closed under a running call. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private EmbeddingModel(WordPieces pieces, OrtSession session) {
        this.pieces = pieces;
        this.session = session;
    }

    /**
     * Loads it from the class path.
     *
     * @param folder to unpack native code and weights into
     * @throws IOException or a RuntimeException or LinkageError when this machine cannot run it
     */
    static EmbeddingModel load(Path folder) throws IOException {
        NativeRuntime.unpackInto(folder);
        try {
            return new EmbeddingModel(pieces(), session(folder));
        } catch (OrtException e) {
            throw new IOException("ONNX Runtime refuses the model " + NAME, e);
        }
    }

    private static WordPieces pieces() throws IOException {
        try (InputStream vocabulary = vocabulary()) {
            return WordPieces.read(vocabulary);
        }
    }

    static InputStream vocabulary() throws IOException {
        return resource(NAME + "-tokenizer.json").openStream();
    }

    /** From a file rather than from memory: 34 MB would pass through the heap at every start, and enlarge it for good. */
    private static OrtSession session(Path folder) throws IOException, OrtException {
        Path weights = Unpacked.file(resource(NAME + ".onnx"), folder.resolve(NAME + ".onnx"));
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(weights.toString(), options);
        }
    }

    private static URL resource(String name) throws IOException {
        URL found = EmbeddingModel.class.getResource("/" + name);
        if (found == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return found;
    }

    /** A vector of unit length; what follows the first 512 pieces does not count. */
    float[] embed(String text) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the embedding model is closed");
            }
            return run(text);
        } finally {
            use.readLock().unlock();
        }
    }

    private float[] run(String text) {
        long[] ids = pieces.of(text, MOST_PIECES);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session
                        .run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return unit(((OnnxTensor) result.get(0)).getFloatBuffer());
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a text of " + text.length() + " characters", e);
        }
    }

    /** The first token's state stands for the whole text in this family of models. */
    private static float[] unit(FloatBuffer states) {
        var vector = new float[DIMENSIONS];
        states.get(vector);
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not close the model", e);
        } finally {
            use.writeLock().unlock();
        }
    }
}
