package dev.voicecoach.emotion.voice.hume;

import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.platform.http.ReceivedForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server as Hume's is documented: it takes the multipart request apart, refuses what Hume refuses, decodes the WAV file,
 * takes what is louder than a whisper for one utterance, and measures it as often as it is asked to. What it hears is made
 * up, and the same each time.
 */
final class HumeServer extends Dispatcher {
    static final String KEY = "key-of-the-test";

    private static final JsonMapper JSON = new JsonMapper();
    private static final double WHISPER = 0.01;
    private static final long LONGEST_SPAN = 10_000;

    private final List<ReceivedForm> forms = new CopyOnWriteArrayList<>();

    /** What was sent, in order. */
    List<ReceivedForm> forms() {
        return List.copyOf(forms);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        try {
            return answer(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockResponse answer(RecordedRequest request) throws IOException {
        if (!KEY.equals(request.getHeaders().get("X-Hume-Api-Key"))) {
            return response(401, Map.of("message", "Unauthorized", "request_id", "req_1"));
        }
        if (!request.getRequestLine().equals("POST /v1/expression/audio/file HTTP/1.1")) {
            return error(404, "not_found");
        }
        var form = ReceivedForm.of(request);
        forms.add(form);
        var file = form.named("file");
        var config = form.named("config");
        if (file.size() != 1 || config.size() > 1) {
            return error(400, "message_invalid");
        }
        if (!"audio/wav".equals(file.getFirst().contentType())) {
            return error(415, "unsupported_media_type");
        }
        var interval = config.isEmpty() ? 3_000 : interval(config.getFirst());
        if (interval < 3_000 || interval > 10_000) {
            return error(400, "config_invalid");
        }
        try {
            return response(200, measured(wav(file.getFirst().body().toByteArray()), interval));
        } catch (UnsupportedAudioFileException e) {
            return error(400, "audio_decode_failed");
        }
    }

    /** -1 where the part is not as documented. */
    private static int interval(ReceivedForm.Part config) {
        try {
            var fields = JSON.readTree(config.body().toByteArray());
            return fields.size() == 1 && String.valueOf(config.contentType()).startsWith("application/json")
                    ? fields.path("measurement_timer_ms").asInt(-1)
                    : -1;
        } catch (JacksonException e) {
            return -1;
        }
    }

    private static Samples wav(byte[] file) throws IOException, UnsupportedAudioFileException {
        try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            if (!audio.getFormat().matches(new AudioFormat(16_000, 16, 1, true, false))) {
                throw new UnsupportedAudioFileException("Not 16 kHz mono: " + audio.getFormat());
            }
            return Samples.read(audio, (int) audio.getFrameLength());
        }
    }

    private static Map<String, Object> measured(Samples samples, int interval) {
        var loud = IntStream.range(0, samples.length())
                .filter(i -> Math.abs(samples.at(i)) > WHISPER)
                .summaryStatistics();
        var utterances = new ArrayList<Map<String, Object>>();
        var measurements = new ArrayList<Map<String, Object>>();
        if (loud.getCount() > 0) {
            var start = loud.getMin() * 1000L / Samples.RATE_HERTZ;
            var end = Math.max(loud.getMax() * 1000L / Samples.RATE_HERTZ, start + 1);
            utterances.add(Map.of("utterance_id", 0, "audio_start_ms", start, "audio_end_ms", end));
            var last = start;
            while (last + interval < end) {
                last += interval;
                measurements.add(measurement(measurements.size(), start, last, "interval"));
            }
            if (measurements.isEmpty() || end - last >= 1_000) {
                measurements.add(measurement(measurements.size(), start, end, "speech_ended"));
            }
        }
        return Map.of(
                "request_id",
                "7b1f0c2a9d3e4f58a6b7c8d9",
                "run_id",
                "01926f3a-5b1c-7d2e-8f40-3a9b7c1d2e5f",
                "received",
                Map.of("audio_duration_ms", samples.durationMillis()),
                "utterances",
                utterances,
                "measurements",
                measurements);
    }

    private static Map<String, Object> measurement(int id, long utteranceStart, long end, String trigger) {
        return Map.of(
                "measurement_id",
                id,
                "utterance_id",
                0,
                "audio_start_ms",
                Math.max(utteranceStart, end - LONGEST_SPAN),
                "audio_end_ms",
                end,
                "trigger",
                trigger,
                "expressions",
                List.of(score("determination", 0.7124), score("interest", 0.4187 + 0.01 * id), score("pique", 0.3)),
                "voice_attributes",
                List.of(score("clear", 0.9612), score("monotone", 0.7314)));
    }

    private static Map<String, Object> score(String name, double probability) {
        return Map.of("name", name, "probability", probability);
    }

    private static MockResponse error(int status, String code) {
        return response(
                status,
                Map.of("type", "error", "code", code, "message", "what went wrong", "request_id", "3f9a1c07e2b84d56"));
    }

    private static MockResponse response(int status, Map<String, Object> body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(JSON.writeValueAsString(body))
                .build();
    }
}
