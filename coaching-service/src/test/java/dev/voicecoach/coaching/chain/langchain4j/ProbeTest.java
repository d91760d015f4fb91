package dev.voicecoach.coaching.chain.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ProbeTest {
    private final ProviderServer server = new ProviderServer("ollama");
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void close() {
        server.close();
    }

    private Probe probe(String model) {
        return new Probe(
                BoundedHttpClientBuilder.shared(),
                new Request.Builder()
                        .url(server.settings().get("ollama.base-url") + "api/tags")
                        .build(),
                new OllamaTags(List.of(model)),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                nanos::get);
    }

    @ParameterizedTest
    @CsvSource({
        "mistral, mistral:latest, true",
        "mistral:latest, mistral:latest, true",
        "mistral:7b, mistral:latest, false",
        "mistral, mistral:7b, false",
        "mistral, llama3.2:latest, false"
    })
    void isThereWhenItHasTheModel(String model, String pulled, boolean there) {
        server.hasModels("{\"models\":[{\"name\":\"" + pulled + "\",\"digest\":\"f974a74358d6\"}]}");

        assertThat(probe(model).getAsBoolean()).isEqualTo(there);
        assertThat(server.calls).as("calls that load a model").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "{}", "{\"models\":null}", "{\"models\":[]}", "<html>"})
    void isNotThereWhenSomethingElseAnswers(String body) {
        server.hasModels(body);

        assertThat(probe("mistral").getAsBoolean()).isFalse();
    }

    @Test
    void isNotThereWhenNobodyAnswers() {
        var probe = probe("mistral");
        server.close();

        assertThat(probe.getAsBoolean()).isFalse();
    }

    @Test
    void remembersForAWhile() {
        server.hasModels("{\"models\":[]}");
        var probe = probe("mistral");
        assertThat(probe.getAsBoolean()).isFalse();
        server.hasModels("{\"models\":[{\"name\":\"mistral:latest\"}]}");

        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        assertThat(probe.getAsBoolean()).isFalse();
        assertThat(server.probes).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        await().atMost(Duration.ofSeconds(20)).until(probe::getAsBoolean);
        assertThat(server.probes).isEqualTo(2);
    }

    @Test
    void nobodyWaitsForAnAnswerThatIsJustOutOfDate() {
        server.hasModels("{\"models\":[{\"name\":\"mistral:latest\"}]}");
        var probe = probe("mistral");
        assertThat(probe.getAsBoolean()).isTrue();
        server.close();

        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(probe.getAsBoolean()).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> !probe.getAsBoolean());
    }

    @Test
    void whatWasSeenLongAgoSaysNothing() {
        server.hasModels("{\"models\":[]}");
        var probe = probe("mistral");
        assertThat(probe.getAsBoolean()).isFalse();
        server.hasModels("{\"models\":[{\"name\":\"mistral:latest\"}]}");

        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(probe.getAsBoolean()).isTrue();
    }
}
