package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.platform.http.ReceivedForm;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberContract;
import dev.voicecoach.transcription.speech.Transcription;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server as OpenAI's is: it takes the multipart request apart, decodes the WAV file, has a local engine transcribe it
 * and answers in verbose JSON, words without punctuation.
 */
final class WhisperServer extends Dispatcher {
    static final String KEY = "sk-of-the-test";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern EDGE_PUNCTUATION = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Transcriber engine;

    WhisperServer(Transcriber engine) {
        this.engine = engine;
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
        if (!request.getRequestLine().equals("POST /v1/audio/transcriptions HTTP/1.1")) {
            return error(404, "invalid_request_error", null, "Unknown request URL");
        }
        if (!("Bearer " + KEY).equals(request.getHeaders().get("Authorization"))) {
            return error(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided");
        }
        var form = ReceivedForm.of(request);
        if (!form.values("model").equals(List.of("whisper-1"))
                || !form.values("response_format").equals(List.of("verbose_json"))
                || !form.values("timestamp_granularities[]").equals(List.of("word", "segment"))) {
            return error(400, "invalid_request_error", null, "Not what this test is about");
        }
        var language = form.values("language").getFirst();
        if (!language.equals("en")) {
            return error(
                    400, "invalid_request_error", "unsupported_language", "Language '" + language + "' not supported.");
        }
        var samples = wav(form.named("file").getFirst().body().toByteArray());
        var body = verboseJson(TranscriberContract.hear(engine, samples, "en"), samples.durationMillis());
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(JSON.writeValueAsString(body))
                .build();
    }

    private static Samples wav(byte[] file) throws IOException {
        try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            if (!audio.getFormat().matches(new AudioFormat(16_000, 16, 1, true, false))) {
                throw new IOException("Not 16 kHz mono: " + audio.getFormat());
            }
            return Samples.read(audio, (int) audio.getFrameLength());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, Object> verboseJson(Transcription heard, long durationMillis) {
        var segments = new ArrayList<Map<String, Object>>();
        for (var segment : heard.segments()) {
            segments.add(Map.of(
                    "id",
                    segments.size(),
                    "seek",
                    0,
                    "start",
                    segment.startMillis() / 1000.0,
                    "end",
                    segment.endMillis() / 1000.0,
                    "text",
                    " " + segment.text(),
                    "tokens",
                    List.of(50364, 50870),
                    "temperature",
                    0.0,
                    "avg_logprob",
                    -0.25,
                    "compression_ratio",
                    1.2,
                    "no_speech_prob",
                    0.01));
        }
        return Map.of(
                "task",
                "transcribe",
                "language",
                "english",
                "duration",
                durationMillis / 1000.0,
                "text",
                heard.text(),
                "segments",
                segments,
                "words",
                heard.words().stream()
                        .map(word -> Map.<String, Object>of(
                                "word", EDGE_PUNCTUATION.matcher(word.text()).replaceAll(""),
                                "start", word.startMillis() / 1000.0,
                                "end", word.endMillis() / 1000.0))
                        .toList());
    }

    private static MockResponse error(int status, String type, String code, String message) {
        var error = new HashMap<String, Object>();
        error.put("message", message);
        error.put("type", type);
        error.put("param", null);
        error.put("code", code);
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(JSON.writeValueAsString(Map.of("error", error)))
                .build();
    }
}
