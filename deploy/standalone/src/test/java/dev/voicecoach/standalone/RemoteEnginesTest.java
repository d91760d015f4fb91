package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.standalone.folder.CannotStartException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteEnginesTest {
    private static RemoteEngines of(Map<String, String> environment) {
        return RemoteEngines.of(variable -> Optional.ofNullable(environment.get(variable)));
    }

    @Test
    void nothingLeavesThisMachineUnlessSomebodySaysSo() {
        assertThat(of(Map.of())).isEqualTo(new RemoteEngines(List.of(), true));
        assertThat(of(Map.of("HUME_API_KEY", "k", "OPENAI_API_KEY", "k")).localOnly())
                .isTrue();
        assertThat(of(Map.of("VOICECOACH_EMOTION_ENGINE", "onnx")).localOnly()).isTrue();
    }

    @Test
    void whoNamesARemoteEngineLetsIt() {
        assertThat(of(Map.of("VOICECOACH_EMOTION_ENGINE", "hume")))
                .isEqualTo(new RemoteEngines(List.of("hume"), false));
        assertThat(of(Map.of("VOICECOACH_EMOTION_ENGINE", "hume", "VOICECOACH_TRANSCRIPTION_ENGINE", "openai")))
                .isEqualTo(new RemoteEngines(List.of("openai", "hume"), false));
        assertThat(of(Map.of("LLM_PROVIDER", "anthropic"))).isEqualTo(new RemoteEngines(List.of("anthropic"), false));
        assertThat(of(Map.of("LLM_PROVIDER", "openai", "VOICECOACH_TRANSCRIPTION_ENGINE", "openai")))
                .isEqualTo(new RemoteEngines(List.of("openai"), false));
        assertThat(of(Map.of("LLM_PROVIDER", "ollama")).localOnly()).isTrue();
    }

    @Test
    void whatIsAskedForByATenantMayBeAllowedToo() {
        assertThat(of(Map.of("VOICECOACH_LOCAL_ONLY", "false"))).isEqualTo(new RemoteEngines(List.of(), false));
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatThrownBy(() -> of(Map.of("VOICECOACH_LOCAL_ONLY", "true", "VOICECOACH_EMOTION_ENGINE", "hume")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("VOICECOACH_LOCAL_ONLY is true", "hume");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "0"})
    void refusesWhatIsNeitherTrueNorFalse(String value) {
        assertThatThrownBy(() -> of(Map.of("VOICECOACH_LOCAL_ONLY", value)))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("VOICECOACH_LOCAL_ONLY is '" + value + "'");
    }
}
