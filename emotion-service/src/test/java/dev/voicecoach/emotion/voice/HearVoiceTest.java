package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HearVoiceTest {
    private static final Samples SAMPLES = Samples.of(new short[16_000]);

    private final List<Boolean> allowed = new ArrayList<>();
    private final AnalyserFailedException down = new AnalyserFailedException("far: connection refused", null);
    private final VoiceAnalyser local = FakeAnalyser.local("local", expressions -> {
        allowed.add(expressions);
        return FakeAnalyser.by("local");
    });
    private final VoiceAnalyser far = FakeAnalyser.remote("far", expressions -> FakeAnalyser.by("far"));
    private final VoiceAnalyser farAway = FakeAnalyser.remote("far", expressions -> {
        throw down;
    });
    private final VoiceAnalyser broken = FakeAnalyser.local("broken", expressions -> {
        throw new AnalyserFailedException("broken cannot be loaded", null);
    });

    private static Policy policy(String analyser, EmotionPolicy emotion) {
        return Policy.newBuilder(Objects.requireNonNull(
                                GoldenExamples.example(Envelope.class).getSubmission())
                        .getPolicy())
                .setVoiceAnalyser(analyser)
                .setLocalOnly(false)
                .setEmotion(emotion)
                .build();
    }

    private static HearVoice.Heard hear(String asked, EmotionPolicy emotion, VoiceAnalyser... engines) {
        var choose = new ChooseAnalyser(List.of(engines), engines[0].name());
        return new HearVoice(choose).hear(SAMPLES, policy(asked, emotion));
    }

    @Test
    void whoWasAskedListens() {
        var heard = hear("far", EmotionPolicy.FULL, local, far);
        assertThat(heard.analysis().engine().name()).isEqualTo("far");
        assertThat(heard.degraded()).isEmpty();
        assertThat(allowed).isEmpty();
    }

    @Test
    void aRemoteEngineThatIsDownIsReplacedVisibly() {
        var heard = hear("far", EmotionPolicy.FULL, local, farAway);
        assertThat(heard.analysis().engine().name()).isEqualTo("local");
        assertThat(heard.degraded()).containsExactly("far_unavailable");
        assertThat(allowed).containsExactly(true);
    }

    @Test
    void soIsTheServicesOwnChoice() {
        var heard = hear("foreign", EmotionPolicy.FULL, farAway, local);
        assertThat(heard.analysis().engine().name()).isEqualTo("local");
        assertThat(heard.degraded()).containsExactly("foreign_unavailable", "far_unavailable");
    }

    @Test
    void soIsALocalEngineThatCannotBeLoaded() {
        var heard = hear("broken", EmotionPolicy.FULL, local, broken);
        assertThat(heard.analysis().engine().name()).isEqualTo("local");
        assertThat(heard.degraded()).containsExactly("broken_unavailable");
    }

    @Test
    void whereNoExpressionMayBeNamedOursMeasuresAlone() {
        var ownChoice = hear("default", EmotionPolicy.VOICE_ONLY, farAway, local);
        assertThat(ownChoice.analysis().engine().name()).isEqualTo("local");
        assertThat(ownChoice.degraded()).isEmpty();
        var askedFor = hear("far", EmotionPolicy.VOICE_ONLY, local, farAway);
        assertThat(askedFor.degraded()).containsExactly("far_unavailable");
        assertThat(allowed).containsExactly(false, false);
    }

    @Test
    void whereOursFailsThereIsNobodyLeft() {
        var failing = FakeAnalyser.local("local", expressions -> {
            throw new AnalyserFailedException("local failed", null);
        });
        assertThatThrownBy(() -> hear("default", EmotionPolicy.FULL, failing))
                .isInstanceOf(AnalyserFailedException.class)
                .hasMessage("local failed");
    }
}
