package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.voicecoach.transcription.speech.moonshine.graph.FusedGraphs;
import dev.voicecoach.transcription.speech.moonshine.graph.Ports;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes with the fused graphs, which also tell where the model looked. Two native sessions. */
final class FusedDecoder implements Decoder {
    private static final long[] ONE = {1, 1};

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession cross;
    private final OrtSession step;
    private final List<AlignmentHead> heads;
    private final int layers;
    private final long[] emptyPast;

    FusedDecoder(FusedGraphs graphs, List<AlignmentHead> heads, OrtSession.SessionOptions options) throws OrtException {
        cross = environment.createSession(graphs.cross().toString(), options);
        step = environment.createSession(graphs.step().toString(), options);
        this.heads = List.copyOf(heads);
        layers = Math.toIntExact(cross.getNumOutputs() / 2);
        var past = Objects.requireNonNull(step.getInputInfo().get(Ports.pastKeys(0)));
        emptyPast = ((TensorInfo) past.getInfo()).getShape();
        emptyPast[2] = 0;
    }

    @Override
    public Draft write(OnnxTensor heard, int maxTokens) throws OrtException, InterruptedException {
        var feed = new HashMap<String, OnnxTensor>();
        try (var known = cross.run(Map.of(Ports.STATES, heard));
                var none = OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), emptyPast)) {
            for (var each : known) {
                feed.put(each.getKey(), (OnnxTensor) each.getValue());
            }
            for (int layer = 0; layer < layers; layer++) {
                feed.put(Ports.pastKeys(layer), none);
                feed.put(Ports.pastValues(layer), none);
            }
            return write(feed, new Draft(maxTokens));
        }
    }

    private Draft write(Map<String, OnnxTensor> feed, Draft draft) throws OrtException, InterruptedException {
        OrtSession.@Nullable Result previous = null;
        try {
            var token = BEGIN;
            var position = 0;
            while (true) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped after " + position + " tokens");
                }
                var result = step(feed, token, position);
                remember(result, feed);
                if (previous != null) {
                    previous.close();
                }
                previous = result;
                draft.look(looks(result));
                var best = tensor(result, Ports.BEST).getLongBuffer();
                var choice = position == 0 && best.get(0) == END ? 1 : 0;
                token = Math.toIntExact(best.get(choice));
                var score = tensor(result, Ports.BEST_SCORES).getFloatBuffer().get(choice);
                var total = tensor(result, Ports.TOTAL).getFloatBuffer().get(0);
                if (!draft.add(token, Math.exp(score - total))) {
                    return draft;
                }
                position++;
            }
        } finally {
            if (previous != null) {
                previous.close();
            }
        }
    }

    private OrtSession.Result step(Map<String, OnnxTensor> feed, int token, int position) throws OrtException {
        try (var id = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {token}), ONE);
                var at = OnnxTensor.createTensor(environment, new long[] {position})) {
            feed.put(Ports.TOKEN, id);
            feed.put(Ports.POSITION, at);
            return step.run(feed);
        }
    }

    private void remember(OrtSession.Result result, Map<String, OnnxTensor> feed) {
        for (int layer = 0; layer < layers; layer++) {
            feed.put(Ports.pastKeys(layer), tensor(result, Ports.keys(layer)));
            feed.put(Ports.pastValues(layer), tensor(result, Ports.values(layer)));
        }
    }

    private float[][] looks(OrtSession.Result result) {
        var looks = new float[heads.size()][];
        for (int i = 0; i < looks.length; i++) {
            var head = heads.get(i);
            var tensor = tensor(result, Ports.attention(head.layer()));
            var frames = Math.toIntExact(tensor.getInfo().getShape()[3]);
            looks[i] = new float[frames];
            tensor.getFloatBuffer().get(head.head() * frames, looks[i]);
        }
        return looks;
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        OnnxValue value = result.get(name).orElseThrow();
        return (OnnxTensor) value;
    }

    @Override
    public void close() throws OrtException {
        cross.close();
        step.close();
    }
}
