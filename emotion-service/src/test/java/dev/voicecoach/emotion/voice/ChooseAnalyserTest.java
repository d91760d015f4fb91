package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseAnalyserTest {
    private final List<String> prepared = new ArrayList<>();
    private final List<VoiceAnalyser> engines =
            List.of(engine("local", false), engine("near", false), engine("far", true));

    private VoiceAnalyser engine(String name, boolean remote) {
        return new FakeAnalyser(
                name,
                remote,
                any -> {
                    throw new AssertionError("not asked to listen");
                },
                () -> prepared.add(name));
    }

    @ParameterizedTest
    @CsvSource({
        // the service's choice, what the policy asks for, local only, expressions, who listens, who is missing
        "local, default, false, true,  local, ''",
        "local, '',      true,  true,  local, ''",
        "local, near,    true,  true,  near,  ''",
        "local, far,     false, true,  far,   ''",
        "local, far,     true,  true,  local, far",
        "local, foreign, false, true,  local, foreign",
        "near,  far,     true,  true,  near,  far",
        "near,  local,   false, true,  local, ''",
        "far,   default, false, true,  far,   ''",
        "far,   default, true,  true,  local, ''",
        "far,   far,     true,  true,  local, far",
        "far,   foreign, false, true,  far,   foreign",
        "far,   foreign, true,  true,  local, foreign",
        // Where no expression may be named, nobody is asked who is there to name them.
        "far,   default, false, false, local, ''",
        "near,  default, false, false, local, ''",
        "local, far,     false, false, local, far",
        "local, near,    false, false, local, near",
        "far,   local,   false, false, local, ''",
        "far,   foreign, false, false, local, foreign",
    })
    void chooses(String usual, String asked, boolean localOnly, boolean expressions, String listens, String missing) {
        var choice = new ChooseAnalyser(engines, usual).choose(asked, localOnly, expressions);
        assertThat(choice.engine().name()).isEqualTo(listens);
        assertThat(choice.missing()).isEqualTo(missing.isEmpty() ? List.of() : List.of(missing));
        assertThat(localOnly && choice.engine().remote()).isFalse();
    }

    @Test
    void onlyWhatTheConfigurationNamesIsPrepared() {
        new ChooseAnalyser(engines, "far").prepare();
        assertThat(prepared).containsExactly("far");
    }

    @Test
    void refusesAConfigurationThatNamesNoEngine() {
        assertThatThrownBy(() -> new ChooseAnalyser(engines, "oracle"))
                .hasMessage("voicecoach.emotion.engine is 'oracle'; expected one of [far, local, near]");
    }
}
