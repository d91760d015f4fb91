package dev.voicecoach.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LearnerSealTest {
    private static final byte[] PLAIN = "how somebody speaks".getBytes(StandardCharsets.UTF_8);

    private final LearnerSeal seal = sealWith(1);
    private final LearnerId ada = seal.idOf("ten_1", "ada");

    @Test
    void namesALearnerTheSameEachTimeAndNobodyElseSo() {
        assertThat(seal.idOf("ten_1", "ada")).isEqualTo(ada);
        assertThat(ada.hash()).hasSize(64).doesNotContain("ada");
        assertThat(seal.idOf("ten_2", "ada").hash()).isNotEqualTo(ada.hash());
        assertThat(seal.idOf("ten_1", "Ada").hash()).isNotEqualTo(ada.hash());
        assertThat(sealWith(2).idOf("ten_1", "ada").hash()).isNotEqualTo(ada.hash());
    }

    @Test
    void opensWhatItSealedAndSealsAnewEachTime() {
        var sealed = seal.seal(ada, "BASELINE", PLAIN);
        assertThat(seal.open(ada, "BASELINE", sealed)).isEqualTo(PLAIN);
        assertThat(seal.seal(ada, "BASELINE", PLAIN)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("speaks");
    }

    @Test
    void opensNothingOfAnotherLearnerPurposeOrKey() {
        var sealed = seal.seal(ada, "BASELINE", PLAIN);
        assertThatThrownBy(() -> seal.open(seal.idOf("ten_1", "bob"), "BASELINE", sealed))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> seal.open(new LearnerId("ten_2", ada.hash()), "BASELINE", sealed))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> seal.open(ada, "ESTIMATE", sealed)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> sealWith(2).open(ada, "BASELINE", sealed)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void refusesAHashThatIsNone() {
        assertThatThrownBy(() -> new LearnerId("ten_1", "ada"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ada");
    }

    private static LearnerSeal sealWith(int number) {
        var key = new byte[32];
        key[0] = (byte) number;
        return new LearnerSeal(KeyEncryptionKey.fromBase64(Base64.getEncoder().encodeToString(key)));
    }
}
