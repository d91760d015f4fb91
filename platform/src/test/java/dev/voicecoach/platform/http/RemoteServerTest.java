package dev.voicecoach.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class RemoteServerTest {
    /** Nine values, of which a test exchanges those that it is about. */
    static RemoteServer server(String url, String key, Duration call, Duration budget, int retries, DataSize upload) {
        return new RemoteServer("a.b", url, "A_KEY", key, Duration.ofSeconds(1), call, budget, retries, upload);
    }

    private static RemoteServer at(String url) {
        return server(url, "", Duration.ofSeconds(1), Duration.ofSeconds(2), 0, DataSize.ofMegabytes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host/v1", "https://host/v1/"})
    void addsThePathToTheBase(String base) {
        assertThat(at(base).endpoint("audio/file")).hasToString("https://host/v1/audio/file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/v1", "host/v1", "https://me:secret@host/v1", "https://host?key=secret", ""})
    void refusesWhatIsNoAddressAndDoesNotRepeatIt(String base) {
        assertThatThrownBy(() -> at(base))
                .hasMessageStartingWith("a.b.base-url is")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesWhatCannotWorkInTheWordsOfTheSettings() {
        var second = Duration.ofSeconds(1);
        var megabyte = DataSize.ofMegabytes(1);
        assertThatThrownBy(() -> server("http://h", "not a key", second, second, 0, megabyte))
                .hasMessageStartingWith("A_KEY holds")
                .hasMessageNotContaining("not a key");
        assertThatThrownBy(() -> server("http://h", "", Duration.ZERO, second, 0, megabyte))
                .hasMessageContaining("a.b.connect-timeout is PT1S and .call-timeout PT0S");
        assertThatThrownBy(() -> server("http://h", "", second, Duration.ofMillis(999), 0, megabyte))
                .hasMessageContaining("a.b.budget is PT0.999S");
        assertThatThrownBy(() -> server("http://h", "", second, Duration.ofMinutes(11), 0, megabyte))
                .hasMessageContaining("a.b.budget is PT11M");
        assertThatThrownBy(() -> server("http://h", "", second, second, 11, megabyte))
                .hasMessage("a.b.retries is 11; expected 0 to 10");
        assertThatThrownBy(() -> server("http://h", "", second, second, 0, DataSize.ofBytes(9)))
                .hasMessageContaining("a.b.max-upload is 9B");
    }

    @Test
    void doesNotShowTheKey() {
        var second = Duration.ofSeconds(1);
        assertThat(server("http://h", "k-1", second, second, 0, DataSize.ofMegabytes(1)))
                .hasToString("RemoteServer[baseUrl=http://h, apiKey=set]");
    }
}
