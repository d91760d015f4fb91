package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes with the vendor's graph as it is. One native session. The graph is the "merged" one: {@code use_cache_branch} tells the first step, which also computes what all later ones
 * know of the recording (the {@code .encoder.} keys and values), from the others.
 */
final class PlainDecoder implements Decoder {
    private static final String LOGITS = "logits";
    private static final String PAST = "past_key_values.";
    private static final String PRESENT = "present.";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    /** Names of the keys and values that go in; those that grow with each token, and those of the recording. */
    private final List<String> past;

    private final List<String> growingPast;
    private final Set<String> growingOutputs;
    private final long[] emptyPast;

    PlainDecoder(Path model, OrtSession.SessionOptions options) throws OrtException {
        session = environment.createSession(model.toString(), options);
        past = session.getInputNames().stream()
                .filter(name -> name.startsWith(PAST))
                .toList();
        growingPast = past.stream().filter(name -> name.contains(".decoder.")).toList();
        growingOutputs = Stream.concat(Stream.of(LOGITS), growingPast.stream().map(PlainDecoder::presentOf))
                .collect(Collectors.toUnmodifiableSet());
        var input = Objects.requireNonNull(session.getInputInfo().get(past.getFirst()));
        var shape = ((TensorInfo) input.getInfo()).getShape();
        emptyPast = new long[] {0, shape[1], 1, shape[3]};
    }

    private static String presentOf(String past) {
        return PRESENT + past.substring(PAST.length());
    }

    /** Without looks: this graph does not tell where it looks. */
    @Override
    public Draft write(OnnxTensor heard, int maxTokens) throws OrtException, InterruptedException {
        var feed = new HashMap<String, OnnxTensor>();
        try (var none = OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), emptyPast);
                var no = OnnxTensor.createTensor(environment, new boolean[] {false});
                var yes = OnnxTensor.createTensor(environment, new boolean[] {true})) {
            feed.put("encoder_hidden_states", heard);
            feed.put("use_cache_branch", no);
            past.forEach(name -> feed.put(name, none));
            try (var first = step(feed, BEGIN, session.getOutputNames())) {
                remember(past, first, feed);
                feed.put("use_cache_branch", yes);
                return writeOn(feed, first, new Draft(maxTokens));
            }
        }
    }

    private Draft writeOn(Map<String, OnnxTensor> feed, OrtSession.Result first, Draft draft)
            throws OrtException, InterruptedException {
        OrtSession.@Nullable Result previous = null;
        try {
            var token = likeliest(first, false);
            var result = first;
            while (draft.add(token, probability(result, token))) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped while writing");
                }
                result = step(feed, token, growingOutputs);
                remember(growingPast, result, feed);
                if (previous != null) {
                    previous.close();
                }
                previous = result;
                token = likeliest(result, true);
            }
            return draft;
        } finally {
            if (previous != null) {
                previous.close();
            }
        }
    }

    private OrtSession.Result step(Map<String, OnnxTensor> feed, int token, Set<String> outputs) throws OrtException {
        try (var id = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {token}), new long[] {1, 1})) {
            feed.put("input_ids", id);
            return session.run(feed, outputs);
        }
    }

    private static void remember(List<String> past, OrtSession.Result result, Map<String, OnnxTensor> feed) {
        for (var name : past) {
            feed.put(name, (OnnxTensor) result.get(presentOf(name)).orElseThrow());
        }
    }

    private static FloatBuffer scores(OrtSession.Result result) {
        return ((OnnxTensor) result.get(LOGITS).orElseThrow()).getFloatBuffer();
    }

    private static int likeliest(OrtSession.Result result, boolean mayEnd) {
        var scores = scores(result);
        var best = mayEnd ? END : BEGIN;
        for (int token = 0; token < scores.limit(); token++) {
            if (scores.get(token) > scores.get(best) && (mayEnd || token != END)) {
                best = token;
            }
        }
        return best;
    }

    /** Softmax; no token scores much higher than the likeliest one, so nothing overflows. */
    private static double probability(OrtSession.Result result, int token) {
        var scores = scores(result);
        var total = 0.0;
        for (int other = 0; other < scores.limit(); other++) {
            total += Math.exp(scores.get(other) - scores.get(token));
        }
        return 1 / total;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
