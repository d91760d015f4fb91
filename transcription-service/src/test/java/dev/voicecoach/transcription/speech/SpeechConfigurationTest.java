package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class SpeechConfigurationTest {
    private static final String SPEECH = "dev.voicecoach.transcription.speech.";

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({SPEECH + "onnx", SPEECH + "moonshine", SPEECH + "openai"})
    @Import(SpeechConfiguration.class)
    static class Engines {}

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Engines.class);

    @Test
    void doesNotStartWithOpenAiAndWithoutItsKey() {
        start.withPropertyValues("voicecoach.transcription.engine=openai", "voicecoach.transcription.openai.api-key=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("OPENAI_API_KEY is not set"));
    }

    @Test
    void doesNotStartWithAnEngineThatItDoesNotKnow() {
        start.withPropertyValues("voicecoach.transcription.engine=whisper").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("voicecoach.transcription.engine is 'whisper'; expected one of"
                        + " [moonshine-base, moonshine-tiny, openai]"));
    }

    @Test
    void doesNotStartWithoutTheFilesOfItsEngine() {
        start.withPropertyValues("voicecoach.transcription.onnx.models=/nowhere")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("node deploy/models/fetch.mjs"));
    }

    @Test
    void otherwiseNothingIsLoadedButTheServicesChoice() {
        start.withPropertyValues(
                        "voicecoach.transcription.engine=moonshine-tiny",
                        "voicecoach.transcription.onnx.models=" + Models.folder())
                .run(context -> assertThat(
                                context.getBean(HealthIndicator.class).health().getDetails())
                        .containsOnlyKeys("moonshine-tiny"));
    }
}
