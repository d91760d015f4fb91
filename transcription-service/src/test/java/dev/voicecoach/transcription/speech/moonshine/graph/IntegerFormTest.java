package dev.voicecoach.transcription.speech.moonshine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegerFormTest {
    @ParameterizedTest
    @CsvSource({
        "flags : fpu sse4_2 avx2 avx512f avx512_vnni, INT8",
        "flags : fpu avx2 avx_vnni, INT8",
        "flags : fpu avx2 avx512f, UINT8",
        "flags : fpu avx_vnni_int8, UINT8",
        "Features : fp asimd i8mm, UINT8",
        "'', UINT8"
    })
    void signedOnlyWhereTheProcessorMultipliesItExactly(String cpuinfo, IntegerForm form) {
        assertThat(IntegerForm.of("processor : 0\n" + cpuinfo + "\nbugs :\n")).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"avx2 avx_vnni, avx2", "avx2, avx2 avx512_vnni"})
    void oneProcessorWithoutDecides(String first, String second) {
        assertThat(IntegerForm.of("flags : " + first + "\nflags : " + second + "\n"))
                .isEqualTo(IntegerForm.UINT8);
    }

    @ParameterizedTest
    @CsvSource({"0, -128", "128, 0", "255, 127"})
    void bothFormsHoldTheSameValue(int unsigned, byte signed) {
        assertThat(IntegerForm.INT8.write(unsigned)).isEqualTo(signed);
        assertThat(IntegerForm.INT8.write(new byte[] {(byte) unsigned})).containsExactly(signed);
        assertThat(IntegerForm.UINT8.write(unsigned)).isEqualTo((byte) unsigned);
    }
}
