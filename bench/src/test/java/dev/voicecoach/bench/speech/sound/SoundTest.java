package dev.voicecoach.bench.speech.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {
    @TempDir
    private Path folder;

    @Test
    void isTheSameAfterAWav() throws IOException {
        var wav = folder.resolve("x.wav");
        Sound.of(0, 0.5f, -0.25f, -1).write(wav);

        assertThat(Sound.isPlainWav(wav)).isTrue();
        assertThat(Sound.read(wav).samples()).containsExactly(0, 0.5f, -0.25f, -1);
    }

    @Test
    void isClippedBeyondFullScale() throws IOException {
        var wav = folder.resolve("x.wav");
        Sound.of(2, -2).write(wav);

        assertThat(Sound.read(wav).samples()).containsExactly(32767 / 32768f, -1);
    }

    @Test
    void saysWhatIsNoWav() throws IOException {
        var file = Files.writeString(folder.resolve("x.wav"), "no sound");

        assertThat(Sound.isPlainWav(file)).isFalse();
        assertThatThrownBy(() -> Sound.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x.wav");
    }

    @Test
    void noSpeechIsHeardAndNeverClips() {
        var sounds = NoSpeech.all();
        assertThat(sounds).hasSizeGreaterThan(12);
        sounds.forEach((name, sound) -> {
            assertThat(sound.seconds()).as(name).isGreaterThanOrEqualTo(10);
            assertThat(sound.power() > 0).as(name).isEqualTo(!name.startsWith("silence"));
        });
        assertThat(sounds.keySet().stream().filter(name -> name.startsWith("music")))
                .hasSizeGreaterThan(3);
        assertThat(NoSpeech.all().get("music: all together").samples())
                .isEqualTo(sounds.get("music: all together").samples());
    }
}
