package cn.qingjian.clauses.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The embedding model bge-small-zh-v1.5 in eight-bit weights, as shipped in a Maven artifact, run in this process: four
 * layers, 512 numbers, the vector of the first mark taken as that of the text. One text a call and one thread a call is
 * the fastest on a CPU, so callers run as many calls at once as they have cores.
 */
public final class BgeSmallZh implements Embedder {
    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";
    private static final int DIMENSION = 512;
    /** The model was trained with 512 positions. */
    private static final int LONGEST = 512;
    /**
     * The native library copies the command line of the process into a buffer of 4 KiB when it is loaded (seen with 1.29.0
     * on Linux) and takes the whole process down when that overflows.
     */
    private static final int LONGEST_COMMAND_LINE = 3_900;

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private BgeSmallZh(WordPiece tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the model; about 24 MB outside the heap and a few hundred milliseconds.
     *
     * @throws IllegalStateException where the artifact is not on the class path or this machine can't run it
     */
    public static BgeSmallZh load() {
        requireShortCommandLine();
        try (InputStream model = resource(MODEL);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            WordPiece tokenizer = WordPiece.read(resource(VOCABULARY));
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new BgeSmallZh(tokenizer, environment, environment.createSession(model.readAllBytes(), options));
        } catch (OrtException | LinkageError e) {
            throw new IllegalStateException("the embedding model can't run here", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireShortCommandLine() {
        try {
            if (Files.isReadable(COMMAND_LINE) && Files.readAllBytes(COMMAND_LINE).length > LONGEST_COMMAND_LINE) {
                throw new IllegalStateException(
                        "the command line of this process is over " + LONGEST_COMMAND_LINE
                                + " bytes, with which the embedding model can't be loaded: give the class path by CLASSPATH or @file");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = BgeSmallZh.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the embedding model's artifact is not on the class path: " + name);
        }
        return stream;
    }

    @Override
    public String name() {
        return "bge-small-zh-v1.5-q/1";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] embed(String text) {
        long[] ids = tokenizer.encode(text, LONGEST);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] vector = new float[DIMENSION];
            states.get(vector);
            return normalised(vector);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the embedding model failed on a text of " + text.length() + " characters", e);
        }
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(squares, Double.MIN_NORMAL)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model can't be released", e);
        }
    }
}
