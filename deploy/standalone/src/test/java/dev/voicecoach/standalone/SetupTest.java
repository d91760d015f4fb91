package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.standalone.folder.CannotStartException;
import dev.voicecoach.standalone.services.Service;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {
    private final Setup setup =
            new Setup(Path.of("home"), 0, "127.0.0.1", Path.of("models"), Path.of("chroma"), Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"full", "voice_only", "off"})
    void tellsTheGatewayWhatMayBeInferred(String policy) {
        assertThat(setup.withEmotion(policy).settings())
                .isEqualTo(Map.of(Service.GATEWAY, Map.of("voicecoach.gateway.tenant.emotion", policy)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OFF", "none"})
    void refusesAPolicyThatIsNone(String policy) {
        assertThatThrownBy(() -> setup.withEmotion(policy))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("VOICECOACH_EMOTION", "full, voice_only or off");
    }

    @Test
    void keepsTheSettingsOfOtherServices() {
        var both = setup.with(Service.COACHING, "a.b", "c").withEmotion("off");
        assertThat(both.settings()).containsOnlyKeys(Service.GATEWAY, Service.COACHING);
    }
}
