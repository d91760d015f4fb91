package dev.voicecoach.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureCodeTest {
    @ParameterizedTest
    @EnumSource
    void readsItsOwnCode(FailureCode code) {
        assertThat(FailureCode.of(code.code())).isEqualTo(code);
    }

    @Test
    void readsACodeThatIsNewerAsInternal() {
        assertThat(FailureCode.of("from_the_future")).isEqualTo(FailureCode.INTERNAL_PROCESSING);
    }
}
