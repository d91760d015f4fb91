package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseTranscriberTest {
    private final List<String> prepared = new ArrayList<>();
    private final List<Transcriber> engines =
            List.of(engine("base", false), engine("tiny", false), engine("far", true));

    private Transcriber engine(String name, boolean remote) {
        return new FakeTranscriber(
                name,
                remote,
                (samples, language) -> {
                    throw new AssertionError("not asked to listen");
                },
                () -> prepared.add(name));
    }

    @ParameterizedTest
    @CsvSource({
        // the service's choice, what the policy asks for, local only, who listens, who is missing
        "base, default, false, base, ''",
        "base, default, true,  base, ''",
        "base, tiny,    true,  tiny, ''",
        "base, base,    true,  base, ''",
        "base, far,     false, far,  ''",
        "base, far,     true,  base, far",
        "base, foreign, false, base, foreign",
        "base, '',      false, base, ''",
        "tiny, far,     true,  tiny, far",
        "far,  default, false, far,  ''",
        "far,  default, true,  base, ''",
        "far,  far,     true,  base, far",
        "far,  foreign, false, far,  foreign",
        "far,  foreign, true,  base, foreign",
    })
    void chooses(String usual, String asked, boolean localOnly, String listens, String missing) {
        var choice = new ChooseTranscriber(engines, usual, "base").choose(asked, localOnly);
        assertThat(choice.engine().name()).isEqualTo(listens);
        assertThat(choice.missing()).isEqualTo(missing.isEmpty() ? List.of() : List.of(missing));
        assertThat(localOnly && choice.engine().remote()).isFalse();
    }

    @Test
    void aLocalChoiceStandsInItself() {
        assertThat(new ChooseTranscriber(engines, "tiny", "base").standIn().name())
                .isEqualTo("tiny");
        assertThat(new ChooseTranscriber(engines, "far", "base").standIn().name())
                .isEqualTo("base");
    }

    @Test
    void onlyWhatTheConfigurationNamesIsPrepared() {
        new ChooseTranscriber(engines, "tiny", "base").prepare();
        assertThat(prepared).containsExactly("tiny");
        prepared.clear();
        new ChooseTranscriber(engines, "far", "base").prepare();
        assertThat(prepared).containsExactly("far", "base");
    }

    @Test
    void refusesAConfigurationThatNamesNoEngine() {
        assertThatThrownBy(() -> new ChooseTranscriber(engines, "whisper", "base"))
                .hasMessageContaining("voicecoach.transcription.engine is 'whisper'")
                .hasMessageContaining("[base, far, tiny]");
        assertThatThrownBy(() -> new ChooseTranscriber(engines, "far", "whisper"))
                .hasMessageContaining("voicecoach.transcription.stand-in is 'whisper'");
        assertThatThrownBy(() -> new ChooseTranscriber(engines, "far", "far"))
                .hasMessageContaining("voicecoach.transcription.stand-in is 'far', which is remote");
    }
}
