package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HearSpeechTest {
    private static final Samples SAMPLES = Samples.of(new short[16_000]);
    private static final VoiceActivity VOICE = Voices.throughout(16_000);

    private final TranscriberFailedException down = new TranscriberFailedException("far: connection refused", null);
    private final Transcriber near = FakeTranscriber.local("near", (samples, language) -> {
        if (!language.equals("en")) {
            throw new UnsupportedLanguageException(language, "'en'");
        }
        return by("near");
    });
    private final Transcriber broken = FakeTranscriber.local("broken", (samples, language) -> {
        throw new TranscriberFailedException("broken cannot be loaded", null);
    });

    private static Transcription by(String engine) {
        return new Transcription("en", List.of(), List.of(), true, 0, new Engine(engine, "m", "1"));
    }

    private Transcriber far(RuntimeException failure) {
        return FakeTranscriber.remote("far", (samples, language) -> {
            throw failure;
        });
    }

    private static Policy policy(String transcriber) {
        return Policy.newBuilder(Objects.requireNonNull(
                                GoldenExamples.example(Envelope.class).getSubmission())
                        .getPolicy())
                .setTranscriber(transcriber)
                .setLocalOnly(false)
                .build();
    }

    private HearSpeech.Heard hear(String asked, String language, Transcriber... engines) {
        var choose = new ChooseTranscriber(List.of(engines), engines[0].name(), "near");
        return new HearSpeech(choose).hear(SAMPLES, VOICE, language, policy(asked));
    }

    @Test
    void whoWasAskedListens() {
        var far = FakeTranscriber.remote("far", (samples, language) -> by("far"));
        var heard = hear("far", "de", near, far);
        assertThat(heard.transcription().engine().name()).isEqualTo("far");
        assertThat(heard.degraded()).isEmpty();
    }

    @Test
    void aRemoteEngineThatIsDownIsReplacedVisibly() {
        var heard = hear("far", "en", near, far(down));
        assertThat(heard.transcription().engine().name()).isEqualTo("near");
        assertThat(heard.degraded()).containsExactly("far_unavailable");
    }

    @Test
    void soIsTheServicesOwnChoice() {
        var heard = hear("foreign", "en", far(down), near);
        assertThat(heard.transcription().engine().name()).isEqualTo("near");
        assertThat(heard.degraded()).containsExactly("foreign_unavailable", "far_unavailable");
    }

    @Test
    void soIsALocalEngineThatCannotBeLoaded() {
        var heard = hear("broken", "en", near, broken);
        assertThat(heard.transcription().engine().name()).isEqualTo("near");
        assertThat(heard.degraded()).containsExactly("broken_unavailable");
    }

    @Test
    void aLanguageThatOnlyTheEngineThatIsDownMayKnowIsNoFaultOfTheCaller() {
        assertThatThrownBy(() -> hear("far", "de", near, far(down))).isSameAs(down);
    }

    @Test
    void aLanguageThatTheChosenEngineDoesNotKnowIsRefusedAndNobodyElseAsked() {
        var refusal = new UnsupportedLanguageException("en", "other ones");
        assertThatThrownBy(() -> hear("far", "en", near, far(refusal))).isSameAs(refusal);
    }

    @Test
    void whereTheStandInFailsThereIsNobodyLeft() {
        assertThatThrownBy(() -> hear("default", "en", broken, near))
                .isInstanceOf(TranscriberFailedException.class)
                .hasMessageContaining("broken cannot be loaded");
    }
}
