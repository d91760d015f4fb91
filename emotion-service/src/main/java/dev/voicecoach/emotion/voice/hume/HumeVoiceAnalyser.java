package dev.voicecoach.emotion.voice.hume;

import dev.voicecoach.emotion.voice.AnalyserFailedException;
import dev.voicecoach.emotion.voice.ComposeAnalysis;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import dev.voicecoach.platform.http.AnswerJson.MalformedException;
import dev.voicecoach.platform.http.CallFailedException;
import dev.voicecoach.platform.http.RemoteCalls;
import dev.voicecoach.platform.http.Waiting;
import dev.voicecoach.platform.http.WavBody;
import java.util.random.RandomGenerator;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;

/**
 * Hume names the expressions, our own engine measures the same samples. The recording leaves this machine, unless nobody
 * speaks in it or no expression may be named: then nobody is asked. What Hume sends back is neither logged nor put into a
 * message, and neither is the key. Thread safe. Source: Hume, Expression Measurement API of October 2026, Audio upload.
 */
final class HumeVoiceAnalyser implements VoiceAnalyser, AutoCloseable {
    static final String NAME = "hume";

    // The version is the API's: the wire does not say which weights listened.
    private static final VoiceAnalysis.Engine ENGINE = new VoiceAnalysis.Engine(NAME, "expression-measurement", "v1");
    private static final MediaType JSON = MediaType.get("application/json");

    private final HumeProperties properties;
    private final VoiceAnalyser local;
    private final HumeNames names = HumeNames.load();
    private final RemoteCalls calls;

    HumeVoiceAnalyser(HumeProperties properties, VoiceAnalyser local, Waiting waiting, RandomGenerator random) {
        this.properties = properties;
        this.local = local;
        this.calls = new RemoteCalls(NAME, properties.server(), waiting, random);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean remote() {
        return true;
    }

    /** Does not ask Hume, which may be down at the moment. */
    @Override
    public void prepare() {
        if (properties.apiKey().isEmpty()) {
            throw new AnalyserFailedException(
                    HumeProperties.KEY_VARIABLE + " is not set; expected a key, since " + properties.endpoint()
                            + " takes nobody without",
                    null);
        }
    }

    @Override
    public VoiceAnalysis analyse(Samples samples, boolean mayNameExpressions) {
        var measured = local.analyse(samples, mayNameExpressions);
        if (!mayNameExpressions || measured.summary().speechMillis() == 0) {
            return measured;
        }
        prepare();
        try {
            var answer = HumeAnswer.read(answer(samples).toByteArray(), samples.durationMillis());
            var impressions =
                    answer.measurements().stream().map(names::impression).toList();
            return ComposeAnalysis.of(measured, impressions, properties.naming(), ENGINE);
        } catch (MalformedException e) {
            throw new AnalyserFailedException("Hume's answer is not as documented: " + e.getMessage(), null);
        }
    }

    private ByteString answer(Samples samples) {
        try {
            return calls.answer(request(samples), HumeRefusal::of);
        } catch (CallFailedException e) {
            throw new AnalyserFailedException(e.getMessage(), e.getCause());
        }
    }

    private Request request(Samples samples) {
        var config =
                "{\"measurement_timer_ms\":" + properties.measurementInterval().toMillis() + "}";
        var body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addPart(
                        Headers.of("Content-Disposition", "form-data; name=\"config\""),
                        RequestBody.create(config, JSON))
                .addFormDataPart("file", "answer.wav", new WavBody(samples.pcm(), Samples.RATE_HERTZ))
                .build();
        return new Request.Builder()
                .url(properties.endpoint())
                .post(body)
                .header("Accept", "application/json")
                .header("X-Hume-Api-Key", properties.apiKey())
                .build();
    }

    /** Breaks off what runs. */
    @Override
    public void close() {
        calls.close();
    }
}
