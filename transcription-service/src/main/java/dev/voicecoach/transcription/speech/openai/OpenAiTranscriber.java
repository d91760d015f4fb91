package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.platform.http.AnswerJson.MalformedException;
import dev.voicecoach.platform.http.CallFailedException;
import dev.voicecoach.platform.http.RemoteCalls;
import dev.voicecoach.platform.http.Waiting;
import dev.voicecoach.platform.http.WavBody;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.UnsupportedLanguageException;
import dev.voicecoach.transcription.speech.VoiceActivity;
import java.util.Locale;
import java.util.random.RandomGenerator;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okio.ByteString;

/**
 * Any server with OpenAI's {@code POST /v1/audio/transcriptions}. The recording leaves this machine. What a server sends
 * back is neither logged nor put into a message, and neither is the key. Thread safe.
 */
final class OpenAiTranscriber implements Transcriber, AutoCloseable {
    static final String NAME = "openai";

    private final OpenAiProperties properties;
    private final Engine engine;
    private final RemoteCalls calls;

    OpenAiTranscriber(OpenAiProperties properties, Waiting waiting, RandomGenerator random) {
        this.properties = properties;
        // The wire does not say which version of the model listened.
        this.engine = new Engine(NAME, properties.model(), "unknown");
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

    /** Does not ask the server, which may be down at the moment. */
    @Override
    public void prepare() {
        if (properties.lacksKey()) {
            throw new TranscriberFailedException(
                    OpenAiProperties.KEY_VARIABLE + " is not set; expected a key, since " + properties.endpoint()
                            + " takes nobody without (voicecoach.transcription.openai.base-url)",
                    null);
        }
    }

    @Override
    public Transcription transcribe(Samples samples, VoiceActivity voice, String language) {
        var spoken = Locale.forLanguageTag(language).getLanguage();
        if (spoken.isEmpty()) {
            throw new UnsupportedLanguageException(language, "BCP 47 tags");
        }
        prepare();
        var request = request(samples, spoken);
        var answer = answer(request, language);
        try {
            return Interpretation.of(VerboseJson.read(answer.toByteArray()), voice, spoken, engine);
        } catch (MalformedException e) {
            throw new TranscriberFailedException("The answer is no valid verbose_json: " + e.getMessage(), null);
        }
    }

    private Request request(Samples samples, String language) {
        var body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("model", properties.model())
                .addFormDataPart("language", language)
                .addFormDataPart("response_format", "verbose_json")
                .addFormDataPart("timestamp_granularities[]", "word")
                .addFormDataPart("timestamp_granularities[]", "segment")
                .addFormDataPart("temperature", "0")
                .addFormDataPart("file", "answer.wav", new WavBody(samples.pcm(), Samples.RATE_HERTZ))
                .build();
        var request =
                new Request.Builder().url(properties.endpoint()).post(body).header("Accept", "application/json");
        if (!properties.apiKey().isEmpty()) {
            request.header("Authorization", "Bearer " + properties.apiKey());
        }
        return request.build();
    }

    private ByteString answer(Request request, String language) {
        try {
            return calls.answer(request, (status, body) -> {
                var refusal = Refusal.of(status, body);
                if (refusal.aboutLanguage()) {
                    throw new UnsupportedLanguageException(language, "other ones (" + properties.model() + ")");
                }
                return refusal.asRefusal();
            });
        } catch (CallFailedException e) {
            throw new TranscriberFailedException(e.getMessage(), e.getCause());
        }
    }

    /** Breaks off what runs. */
    @Override
    public void close() {
        calls.close();
    }
}
